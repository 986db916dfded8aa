package org.gonghui.programme.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a bank says of lines of a batch. */
@Schema(name = "PaymentResultsRequest", description = "What the bank says of lines: all of them, or some")
public record ResultsRequest(
        @Schema(description = "Sum of the amounts of these lines, paid and failed") @NotNull @Valid Money total,
        @NotNull @Size(min = 1, max = BatchRequest.MOST) List<@NotNull @Valid ResultRow> lines)
        implements Checked {

    /** What a bank says of one line. */
    @Schema(name = "PaymentResultRow", description = "What the bank says of one line")
    public record ResultRow(
            @Schema(description = "Reference of the line", examples = "L01936a2e7c0070008000000000000c01")
                    @NotNull
                    @Pattern(regexp = "^L[0-9a-f]{32}$")
                    String reference,
            @Schema(description = "Its amount, as the bank has it") @NotNull @Valid Money amount,
            @NotNull Outcome outcome,
            @Schema(description = "When it was paid; needed where it was", examples = "2024-03-20") @Nullable
                    LocalDate paidOn,
            @Schema(description = "Why not; needed where it failed") @Nullable FailureReason failure) {

        BigDecimal yuan() {
            return new BigDecimal(amount.amount());
        }

        void check(String pointer, Faults faults) {
            boolean paid = outcome == Outcome.PAID;
            require(pointer + "/paidOn", paid, paidOn != null, faults);
            require(pointer + "/failure", !paid, failure != null, faults);
        }

        private static void require(String pointer, boolean wanted, boolean given, Faults faults) {
            if (wanted && !given) {
                faults.add(pointer, "required", Text.of("必填", "Needed with this outcome"));
            }
            if (!wanted && given) {
                faults.add(pointer, "not_expected", Text.of("与结果不符", "Has no place with this outcome"));
            }
        }
    }

    @Override
    public void check(Faults faults) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < lines.size(); at++) {
            lines.get(at).check("/lines/" + at, faults);
            sum = sum.add(lines.get(at).yuan());
        }
        if (sum.compareTo(new BigDecimal(total.amount())) != 0) {
            faults.add(
                    "/total/amount",
                    "total_differs",
                    Text.of("各行合计为 %s 元", "The lines add up to %s yuan").with(sum));
        }
    }
}
