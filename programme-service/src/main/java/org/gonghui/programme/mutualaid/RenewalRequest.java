package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.BodyCode;

/** Whose enrolments of the year before are copied, or whose drafts are confirmed. */
@Schema(name = "MutualAidRenewalRequest", description = "Whose enrolments are copied or confirmed")
public record RenewalRequest(
        @Schema(description = "Code of the union body", examples = "GD-HZ")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body) {}
