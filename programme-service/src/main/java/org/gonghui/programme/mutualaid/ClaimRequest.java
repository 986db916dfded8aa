package org.gonghui.programme.mutualaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.programme.person.BankAccount;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What is claimed of somebody's cover. */
@Schema(name = "MutualAidClaimRequest", description = "What is claimed of somebody's cover")
public record ClaimRequest(
        @Schema(description = "Id of the enrolment") @NotNull UUID enrolment,
        @NotNull ClaimCause cause,
        @Schema(description = "Day on which the costs arose, within the cover", examples = "2025-03-18") @NotNull
                LocalDate incurredOn,
        @Schema(description = "The costs that the person bore") @NotNull @Valid Money claimed,
        @Schema(description = "Where the money goes; absent: as on enrolment") @Valid @Nullable BankAccount bankAccount,
        @Schema(description = "What the person suffers from; sealed when stored", examples = "示例疾病")
                @Size(min = 1, max = 1000)
                @Nullable
                String illness,
        @Schema(description = "Anything else, without personal data")
                @Size(min = 1, max = 1000)
                @NoPersonalNumbers
                @Nullable
                String note,
        @Schema(description = "What it is called where it comes from; not a number of the person's") @Valid @Nullable
                ExternalId externalId)
        implements Checked {

    @Override
    public void check(Faults faults) {
        DateRules.plausible(incurredOn, "/incurredOn", faults);
        claimed.checkPositive("/claimed", faults);
        EnrolmentRequest.checkKey(externalId, faults);
    }

    /** Never what it holds: texts of objects end up in logs. */
    @Override
    public String toString() {
        return "ClaimRequest[" + enrolment + "]";
    }
}
