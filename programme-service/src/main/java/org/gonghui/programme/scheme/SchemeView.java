package org.gonghui.programme.scheme;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** A scheme as the contract shows it: {@link SchemeDocument} with its version. */
@Schema(name = "ReliefScheme", description = "A scheme by which a body and those below it help people")
public record SchemeView(
        @Schema(description = "Permanent code", examples = "provincial_organs_severe_illness") @NotNull String code,
        @Schema(description = "Code of the body whose scheme it is", examples = "GD-ORG") @NotNull String body,
        @Schema(description = "What it is for") @NotNull Segment segment,
        @Schema(description = "Whether people apply, or a body serves a group") @NotNull SchemeKind kind,
        @NotNull Name name,
        @Schema(description = "First day on which it no longer holds") @Nullable LocalDate endedOn,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "Its rules, the oldest first; empty where none is written yet") @NotNull
                List<RuleVersion> rules,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of schemes. */
    @Schema(name = "ReliefSchemePage", description = "A page of schemes, by code")
    public record SchemePage(
            @NotNull List<SchemeView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
