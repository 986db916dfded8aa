package org.gonghui.programme.donation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A donor, as the contract shows it. */
@Schema(name = "Donor", description = "Who gives")
public record DonorView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @JsonUnwrapped DonorRequest said,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of donors. */
    @Schema(name = "DonorPage", description = "A page of donors, in the order in which they were recorded")
    public record DonorPage(
            @NotNull List<DonorView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
