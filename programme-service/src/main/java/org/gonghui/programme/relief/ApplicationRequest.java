package org.gonghui.programme.relief;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.person.PersonRequest;
import org.gonghui.programme.scheme.ApplicantKind;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What an application says. */
@Schema(name = "ReliefApplicationRequest", description = "An application for relief as it is written")
public record ApplicationRequest(
        @Schema(description = "Id of the round; never changes") @NotNull UUID round,
        @Schema(description = "Code of the body that applies for the person; never changes", examples = "GD-ORG-TAX")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(description = "The day on which the body received it, in the window of the round; null: today")
                @Nullable
                LocalDate appliedOn,
        @Schema(description = "As what the person applies") @NotNull ApplicantKind applicant,
        @NotNull @Valid PersonRequest person,
        @Schema(description = "What is asked for, more than 0 and not above the rule's cap") @NotNull @Valid
                Money asked,
        @Schema(
                        description =
                                "The facts that the rule asks for, by code: amounts with two decimals, true or false",
                        examples = "{\"own_medical_cost\":\"86000.00\"}")
                @NotNull
                @Size(max = 50)
                Map<@NotNull @Size(max = 64) String, @NotNull @Size(max = 64) String> facts,
        @Schema(description = "The documents that prove it") @NotNull @Size(max = 30)
                List<@NotNull @Valid DocumentReference> documents,
        @Schema(description = "Remarks, without personal data") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable
                String note)
        implements Checked {

    @Override
    public void check(Faults faults) {
        DateRules.plausible(appliedOn, "/appliedOn", faults);
        if (Money.amountOf(asked).signum() == 0) {
            faults.add("/asked/amount", "range", Text.of("必须大于零", "More than zero"));
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < documents.size(); at++) {
            if (!seen.add(documents.get(at).sha256())) {
                faults.add("/documents/" + at + "/sha256", "duplicate", Text.of("内容重复", "The same content twice"));
            }
        }
    }

    /** Never what it says of the person: texts of objects end up in logs. */
    @Override
    public String toString() {
        return "ApplicationRequest[" + round + " " + body + "]";
    }
}
