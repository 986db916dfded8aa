package org.gonghui.metrics.release;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** What there is to say of a release as a whole; the first line of its export. */
@Schema(name = "ReleaseFacts", description = "What there is to say of a release as a whole")
public record ReleaseFacts(
        @Schema(description = "Its id") @NotNull UUID id,
        @Schema(description = "Body, year, and which release of them it is", examples = "GD-2024-1") @NotNull
                String number,
        @Schema(description = "Code of the body whose subtree is released") @NotNull String body,
        @Schema(description = "The year") @NotNull Integer year,
        @Schema(description = "Which release of this body and year it is, from 1 without gaps") @NotNull
                Integer sequence,
        @Schema(description = "What it is called") @NotNull Name title,
        @Schema(description = "Remarks") @Nullable String note,
        @Schema(description = "Its key in another system") @Nullable ExternalId externalId,
        @Schema(description = "When it was frozen") @NotNull Instant releasedAt,
        @Schema(description = "How many bodies its tree has") @NotNull Integer bodies,
        @Schema(description = "How many metrics the catalogue had") @NotNull Integer metrics,
        @Schema(description = "How many sources its figures are read in") @NotNull Integer sources,
        @Schema(description = "How many figures it has") @NotNull Integer figures,
        @Schema(description = "How many roll-ups it has") @NotNull Integer rollUps) {

    static ReleaseFacts of(UUID id, int sequence, ReleaseRequest request, Instant at, ReleaseCounts counts) {
        return new ReleaseFacts(
                id,
                request.body() + "-" + request.year() + "-" + sequence,
                request.body(),
                request.year(),
                sequence,
                request.title(),
                request.note(),
                request.externalId(),
                at,
                counts.bodies(),
                counts.metrics(),
                counts.sources(),
                counts.figures(),
                counts.rollUps());
    }

    /** Whether a request would have led to this. */
    boolean answers(ReleaseRequest request) {
        return new ReleaseRequest(body, year, title, note, externalId).equals(request);
    }

    /** How many lines there are of each part. */
    record ReleaseCounts(int bodies, int metrics, int sources, int figures, int rollUps) {}
}
