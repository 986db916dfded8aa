package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.BodyCode;

/** Whose enrolments of the year before are copied. */
@Schema(name = "MutualAidRenewalRequest", description = "Whose enrolments of the year before are copied")
public record RenewalRequest(
        @Schema(description = "Code of the union body", examples = "GD-HZ")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body) {}
