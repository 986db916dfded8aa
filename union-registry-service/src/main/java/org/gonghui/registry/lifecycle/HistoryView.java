package org.gonghui.registry.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.registry.affiliation.AffiliationView;
import org.gonghui.registry.body.FormerName;
import org.jspecify.annotations.Nullable;

/** One thing that happened in the life of a body, as the contract shows it. */
@Schema(name = "HistoryEntry", description = "One thing that happened in the life of a body")
public record HistoryView(
        @Schema(description = "Null where it is not known since when") @Nullable LocalDate date,
        @Schema(description = "What it tells") @NotNull HistoryKind kind,
        @Schema(description = "As what the body took part in the event; empty for others") @NotNull
                List<PartyRole> roles,
        @Schema(description = "The affiliation that began") @Nullable AffiliationView affiliation,
        @Schema(description = "The event") @Nullable LifecycleEventView event,
        @Schema(description = "The event that it corrects") @Nullable LifecycleEventView corrected,
        @Schema(description = "The name that ended") @Nullable FormerName formerName) {

    /** A page of a history. */
    @Schema(name = "HistoryPage", description = "A page of a body's life, by date")
    public record HistoryPage(
            @NotNull List<HistoryView> items,
            @Schema(description = "Present where it goes on") @Nullable String nextPageToken) {}
}
