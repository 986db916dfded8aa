package org.gonghui.registry.affiliation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An affiliation as the contract shows it: an {@link AffiliationDocument} with its version. */
@Schema(name = "Affiliation", description = "A body standing under another for some time")
public record AffiliationView(
        @NotNull UUID id,
        @Schema(description = "Code of the body") @NotNull String body,
        @Schema(description = "Code of the superior") @NotNull String superior,
        @Schema(description = "In which line") @NotNull AffiliationKind kind,
        @Schema(description = "First day; null: not known since when") @Nullable LocalDate validFrom,
        @Schema(description = "First day on which it holds no more; null: open") @Nullable LocalDate validTo,
        @Schema(description = "Remarks") @Nullable String note,
        @NotNull Long version,
        @NotNull Instant updatedAt) {

    /** A page of affiliations. */
    @Schema(name = "AffiliationPage", description = "A page of affiliations, in the order they were recorded")
    public record AffiliationPage(
            @NotNull List<AffiliationView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
