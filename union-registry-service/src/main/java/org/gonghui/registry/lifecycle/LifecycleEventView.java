package org.gonghui.registry.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as the contract shows it: a {@link LifecycleEventDocument} with its version. */
@Schema(name = "LifecycleEvent", description = "Something that happened to bodies")
public record LifecycleEventView(
        @NotNull UUID id,
        @Schema(description = "What happened") @NotNull LifecycleKind kind,
        @Schema(description = "First day on which it holds") @NotNull LocalDate date,
        @Schema(description = "Why") @NotNull String reason,
        @Schema(description = "Number of the document that decided it") @Nullable String documentNumber,
        @Schema(description = "Whom it touched; those moved along with a superior stand among the changes") @NotNull
                List<Party> bodies,
        @Schema(description = "Id of the event that it corrects") @Nullable UUID corrects,
        @Schema(description = "Id of the event that corrects it") @Nullable UUID correctedBy,
        @NotNull Long version,
        @NotNull Instant updatedAt) {

    /** A page of events. */
    @Schema(name = "LifecycleEventPage", description = "A page of events, by date")
    public record LifecycleEventPage(
            @NotNull List<LifecycleEventView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
