package org.gonghui.registry.honour;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of several recipients belong to one industry. */
@Embeddable
@Schema(name = "IndustryCount", description = "How many of several recipients belong to one industry")
public record IndustryCount(
        @Schema(description = DESCRIPTION, examples = "key_industries") @NotNull @Pattern(regexp = FORM)
                String industry,
        @Schema(description = "How many") @NotNull @Min(1) @Max(10_000_000) @Column(name = "number") Integer count) {

    static final String FORM = "[A-T]([0-9]{2,4})?|[a-z][a-z0-9_]{1,63}";
    static final String DESCRIPTION =
            "GB/T 4754 industry code, or the lower_snake name of a class of industries, such as key_industries";
}
