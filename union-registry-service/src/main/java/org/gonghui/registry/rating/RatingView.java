package org.gonghui.registry.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a body was rated for a year, as the contract shows it. */
@Schema(name = "Rating", description = "How a body was rated for a year")
public record RatingView(
        @NotNull UUID id, @JsonUnwrapped RatingRequest said, @NotNull Long version, @NotNull Instant updatedAt) {

    /** A page of ratings. */
    @Schema(name = "RatingPage", description = "A page of ratings, in the order they were recorded")
    public record RatingPage(
            @NotNull List<RatingView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
