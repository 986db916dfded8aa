package org.gonghui.metrics.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.metrics.shared.BodyCode;
import org.jspecify.annotations.Nullable;

/** What is to be released. */
@Schema(name = "ReleaseRequest", description = "What is to be frozen and numbered")
public record ReleaseRequest(
        @Schema(description = "Code of the body whose subtree is released", examples = "GD")
                @NotNull
                @Size(max = BodyCode.LONGEST)
                @Pattern(regexp = BodyCode.PATTERN)
                String body,
        @Schema(description = "The year; figures belong to the year in which their period ends", examples = "2024")
                @NotNull
                @Min(1900)
                @Max(2099)
                Integer year,
        @Schema(description = "What the release is called") @NotNull @Valid Name title,
        @Schema(description = "Remarks") @Size(min = 1, max = 2000) @Nullable String note,
        @Schema(description = "Its key in another system; the same request again is answered with the same release")
                @Valid
                @Nullable
                ExternalId externalId) {}
