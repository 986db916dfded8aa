package org.gonghui.programme.payment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A line as the contract shows it. */
@Schema(name = "PaymentLine", description = "One payment to one person for one record")
public record LineView(
        @NotNull UUID id,
        @Schema(description = "By which the bank names it", examples = "L01936a2e7c0070008000000000000c01") @NotNull
                String reference,
        @Schema(description = "Place in the batch, from 1") @NotNull Integer position,
        @Schema(description = "Id of the record that is paid") @NotNull UUID item,
        @Schema(description = "Code of the body whose record it is") @NotNull String body,
        @Schema(description = "Who is paid, masked") @NotNull PersonView payee,
        @NotNull Money amount,
        @Schema(description = "What became of it") @NotNull LineState state,
        @Schema(description = "When the bank paid it") @Nullable LocalDate paidOn,
        @Schema(description = "Why the bank could not pay it") @Nullable FailureReason failure,
        @Schema(description = "Why it was returned or reversed") @Nullable String reason) {

    /** A page of lines. */
    @Schema(name = "PaymentLinePage", description = "A page of lines in their order")
    public record LinePage(
            @NotNull List<LineView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
