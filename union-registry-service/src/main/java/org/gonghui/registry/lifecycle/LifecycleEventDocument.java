package org.gonghui.registry.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stored of an event for readers; a preview shows the same, without an id. */
@Schema(name = "LifecycleEventContent", description = "An event as it is, or would be, recorded")
public record LifecycleEventDocument(
        @Schema(description = "Null in a preview") @Nullable UUID id,
        @Schema(description = "What happened") @NotNull LifecycleKind kind,
        @Schema(description = "First day on which it holds") @NotNull LocalDate date,
        @Schema(description = "Why") @NotNull String reason,
        @Schema(description = "Number of the document that decided it") @Nullable String documentNumber,
        @Schema(description = "Whom it touched; those moved along with a superior stand among the changes") @NotNull
                List<Party> bodies,
        @Schema(description = "Id of the event that it corrects") @Nullable UUID corrects,
        @Schema(description = "Id of the event that corrects it") @Nullable UUID correctedBy) {

    static LifecycleEventDocument of(@Nullable UUID id, Happening happening) {
        return new LifecycleEventDocument(
                id,
                happening.kind(),
                happening.date(),
                happening.reason(),
                happening.documentNumber(),
                happening.parties().stream()
                        .filter(party -> party.role() != PartyRole.CHILD)
                        .toList(),
                happening.corrects(),
                null);
    }

    LifecycleEventDocument correctedBy(UUID correction) {
        return new LifecycleEventDocument(id, kind, date, reason, documentNumber, bodies, corrects, correction);
    }
}
