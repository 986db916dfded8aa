package org.gonghui.metrics.release;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A release as the contract shows it: its {@link ReleaseFacts} with digest and its version. */
@Schema(name = "Release", description = "What was published of a year under a body, frozen")
public record ReleaseView(
        @JsonUnwrapped ReleaseFacts facts,
        @Schema(description = "SHA-256 of all lines of its export but the last") @NotNull String sha256,
        @Schema(description = "Always 1: a release never changes") @NotNull Long version,
        @Schema(description = "When it was frozen") @NotNull Instant updatedAt) {

    /** A page of releases. */
    @Schema(name = "ReleasePage", description = "A page of releases, in the order in which they were made")
    public record ReleasePage(
            @NotNull List<ReleaseView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}

    /** What is stored of a release for readers. */
    record ReleaseDocument(@JsonUnwrapped ReleaseFacts facts, String sha256) {}
}
