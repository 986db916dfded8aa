package org.gonghui.kit.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a record is called where it comes from. */
@Embeddable
@Schema(name = "ExternalId", description = "What the record is called where it comes from; unique, never changes")
public record ExternalId(
        @Schema(description = "The system it comes from", examples = "sample")
                @NotNull
                @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")
                @Column(name = "external_system")
                String system,
        @Schema(description = "Its key there", examples = "S002")
                @NotNull
                @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$")
                @Column(name = "external_key")
                String key) {}
