package org.gonghui.programme.scheme;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** What one rule says of a case, and why. */
@Schema(name = "ReliefFinding", description = "What one rule says of a case, and why")
public record Finding(
        @Schema(
                        description =
                                "The rule: applicant, case_cap, yearly_cap, document.{kind}, fact.{code} or another check")
                @NotNull
                String rule,
        @Schema(description = "pass, fail or needs_a_look") @NotNull Outcome outcome,
        @Schema(description = "Why, in both languages") @NotNull Name why,
        @Schema(description = "What the rule demands; null where there is no value") @Nullable String limit,
        @Schema(description = "What the case says; null where it does not") @Nullable String value) {

    /** A finding with its reason in both languages. */
    public static Finding of(String rule, Outcome outcome, Text why, @Nullable String limit, @Nullable String value) {
        return new Finding(rule, outcome, new Name(why.zh(), why.en()), limit, value);
    }
}
