package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.scheme.Finding;
import org.gonghui.programme.scheme.Outcome;

/** What the rule that an application is bound to says of it. */
@Schema(name = "ReliefEligibility", description = "What the rule that an application is bound to says of it")
public record EligibilityView(
        @Schema(description = "The worst of the findings") @NotNull Outcome outcome,
        @Schema(description = "One for each demand of the rule, and for what a reviewer should look into") @NotNull
                List<Finding> findings) {

    static EligibilityView of(List<Finding> findings) {
        boolean fails = findings.stream().anyMatch(finding -> finding.outcome() == Outcome.FAIL);
        boolean passes = findings.stream().allMatch(finding -> finding.outcome() == Outcome.PASS);
        return new EligibilityView(fails ? Outcome.FAIL : passes ? Outcome.PASS : Outcome.NEEDS_A_LOOK, findings);
    }
}
