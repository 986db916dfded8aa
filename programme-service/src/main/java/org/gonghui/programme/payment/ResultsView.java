package org.gonghui.programme.payment;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Money;

/** What became of a bank's results. */
@Schema(name = "PaymentResults", description = "What became of the bank's results, or would")
public record ResultsView(
        @NotNull UUID batch,
        @Schema(description = "false: nothing was written, because validateOnly asked for that") @NotNull
                Boolean written,
        @Schema(description = "State of the batch after it") @NotNull BatchState state,
        @Schema(description = "Lines that are newly paid") @NotNull Integer paid,
        @Schema(description = "Sum of their amounts") @NotNull Money paidAmount,
        @Schema(description = "Lines that newly failed") @NotNull Integer failed,
        @Schema(description = "Lines of which the same was known") @NotNull Integer unchanged,
        @Schema(description = "Lines of the batch that the bank has not decided on after it") @NotNull Integer open,
        @NotNull List<ResultOutcome> lines) {

    /** What became of one row. */
    @Schema(name = "PaymentResultOutcome", description = "What became of one row")
    public record ResultOutcome(@NotNull String reference, @NotNull RowOutcome outcome) {}

    /** What a row did. */
    @Schema(name = "PaymentRowOutcome")
    public enum RowOutcome implements Coded {
        PAID("已登记支付", "Noted as paid"),
        FAILED("已登记失败", "Noted as failed"),
        UNCHANGED("无变化", "Known already");

        private final Text label;

        RowOutcome(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        @Override
        public Text label() {
            return label;
        }
    }
}
