package org.gonghui.programme.donation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A donation, as the contract shows it. */
@Schema(name = "Donation", description = "Money that a donor gave")
public record DonationView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @JsonUnwrapped DonationRequest said,
        @Schema(description = "Why it was cancelled; null where it counts") @Nullable String cancelledBecause,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** What is stored of it for readers. */
    record DonationDocument(UUID id, @JsonUnwrapped DonationRequest said, @Nullable String cancelledBecause) {

        static DonationDocument of(Donation donation) {
            return new DonationDocument(donation.id(), donation.toRequest(), donation.cancelledBecause());
        }
    }

    /** A page of donations. */
    @Schema(name = "DonationPage", description = "A page of donations, in the order in which they were recorded")
    public record DonationPage(
            @NotNull List<DonationView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
