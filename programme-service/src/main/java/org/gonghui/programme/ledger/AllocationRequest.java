package org.gonghui.programme.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Money to be put into a fund. */
@Schema(name = "FundAllocationRequest", description = "Money to be put into a fund")
public record AllocationRequest(
        @Schema(description = "How much; more than 0.00") @NotNull @Valid Money amount,
        @Schema(description = "The fund out of which it comes; null: from outside, by the document named") @Nullable
                UUID fromFund,
        @Schema(
                        description = "Number of the document that grants it; needed where it comes from outside",
                        examples = "粤工财〔2024〕18号")
                @Size(min = 1, max = 200)
                @Nullable
                String documentNumber,
        @Schema(description = "Why") @NotNull @Size(min = 1, max = 2000) @NoPersonalNumbers String reason)
        implements Checked {

    @Override
    public void check(Faults faults) {
        amount.checkPositive("/amount", faults);
        if (fromFund == null && documentNumber == null) {
            faults.add(
                    "/documentNumber",
                    "required",
                    Text.of("从外部拨入须有文号", "Money from outside needs the number of its document"));
        }
    }
}
