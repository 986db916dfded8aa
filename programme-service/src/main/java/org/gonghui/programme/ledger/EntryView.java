package org.gonghui.programme.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** One entry of a fund's ledger. */
@Schema(name = "LedgerEntry", description = "A movement of money in a fund, for good")
public record EntryView(
        @Schema(description = "Counts the entries of the fund from 1, without a gap", examples = "57") @NotNull
                Long number,
        @Schema(description = "When it was booked; never earlier than the entry before") @NotNull Instant at,
        @Schema(
                        description =
                                "Day of the union's calendar for which it was booked; never earlier than the entry before")
                @NotNull
                LocalDate bookedOn,
        @Schema(description = "What it does with the money") @NotNull EntryKind kind,
        @Schema(description = "How much") @NotNull Money amount,
        @Schema(description = "Kind of record that it was booked for", examples = "payment_batch") @NotNull
                String resource,
        @Schema(description = "Id of that record") @NotNull UUID reference,
        @Schema(description = "Why") @NotNull String reason,
        @Schema(description = "Subject of the token by which it was booked") @NotNull String actor,
        @Schema(description = "The request by which it was booked") @NotNull String requestId,
        @Schema(description = "How the fund stood after it") @NotNull TotalsView after) {

    /** A page of entries. */
    @Schema(name = "LedgerEntryPage", description = "A page of entries in the order in which they were booked")
    public record EntryPage(
            @NotNull List<EntryView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
