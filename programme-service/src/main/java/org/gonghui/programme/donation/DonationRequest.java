package org.gonghui.programme.donation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Money that a donor gave. */
@Schema(name = "DonationRequest", description = "Money that a donor gave, as it is written")
public record DonationRequest(
        @Schema(description = "Code of the union body that received it", examples = "GD-ZQ-HT")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(description = "Id of the donor, of the same body") @NotNull UUID donor,
        @Schema(description = "When it was received", examples = "2024-08-20") @NotNull LocalDate receivedOn,
        @NotNull @Valid Money amount,
        @Schema(description = "What it is given for, in words; nothing about a person", examples = "圆梦助学")
                @Size(min = 1, max = 300)
                @NoPersonalNumbers
                @Nullable
                String purpose,
        @Schema(description = "Code of the scheme that it is given for", examples = "donor_student_aid")
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                @Nullable
                String scheme,
        @Schema(
                        description =
                                "Id of the fund into which it goes; then it needs an externalId, the ledger books it, and amount and fund stay")
                @Nullable
                UUID fund,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks; nothing about a person") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable
                String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    @Override
    public void check(Faults faults) {
        DateRules.plausible(receivedOn, "/receivedOn", faults);
        amount.checkPositive("/amount", faults);
        if (fund != null && externalId == null) {
            faults.add("/externalId", "required", Text.of("拨入资金须填外部编号", "What goes into a fund has an external id"));
        }
    }
}
