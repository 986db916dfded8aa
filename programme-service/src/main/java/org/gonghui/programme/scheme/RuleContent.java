package org.gonghui.programme.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a scheme demands and grants. */
@Schema(name = "ReliefRule", description = "What a scheme demands and grants")
public record RuleContent(
        @Schema(description = "Who may apply") @NotNull @Size(min = 1, max = 20)
                List<@NotNull ApplicantKind> applicants,
        @Schema(description = "The most that one case is granted") @NotNull @Valid Money caseCap,
        @Schema(description = "The most that one person is granted in a calendar year; null: no such limit")
                @Valid
                @Nullable
                Money yearlyCap,
        @Schema(description = "Kinds of documents that a case may not be submitted without") @NotNull @Size(max = 20)
                List<@NotNull DocumentKind> documents,
        @Schema(description = "Facts that are asked for") @NotNull @Valid @Size(max = 50)
                List<@NotNull @Valid FactRule> facts,
        @Schema(description = "The levels that approve, one after the other, up the tree")
                @NotNull
                @Size(min = 1, max = 6)
                List<@NotNull BodyLevel> approvals,
        @Schema(description = "For how many days a case stands in public notice before it is approved; 0: not at all")
                @NotNull
                @Min(0)
                @Max(60)
                Integer noticeDays,
        @NotNull @Valid StepLimits limits,
        @NotNull @Valid Opening opening)
        implements Checked {

    @Override
    public void check(Faults faults) {
        unique(applicants, "/applicants", faults);
        unique(documents, "/documents", faults);
        unique(facts.stream().map(FactRule::code).toList(), "/facts", faults);
        for (int at = 0; at < facts.size(); at++) {
            facts.get(at).check("/facts/" + at, faults);
        }
        for (int at = 1; at < approvals.size(); at++) {
            if (approvals.get(at).compareTo(approvals.get(at - 1)) <= 0) {
                faults.add("/approvals/" + at, "not_upwards", Text.of("应逐级向上", "Must lie above the level before"));
            }
        }
        if (yearlyCap != null && Money.amountOf(yearlyCap).compareTo(Money.amountOf(caseCap)) < 0) {
            faults.add("/yearlyCap", "less_than_case_cap", Text.of("不得低于单次上限", "Not less than the cap of a case"));
        }
        opening.check("/opening", faults);
    }

    private static void unique(List<?> values, String pointer, Faults faults) {
        Set<Object> seen = new HashSet<>();
        for (int at = 0; at < values.size(); at++) {
            if (!seen.add(values.get(at))) {
                faults.add(pointer + "/" + at, "duplicate", Text.of("重复", "Named twice"));
            }
        }
    }
}
