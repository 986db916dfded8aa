package org.gonghui.registry.congress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A congress of a body, as the contract shows it. */
@Schema(name = "Congress", description = "A congress of a body")
public record CongressView(
        @NotNull UUID id, @JsonUnwrapped CongressRequest said, @NotNull Long version, @NotNull Instant updatedAt) {

    /** A page of congresses. */
    @Schema(name = "CongressPage", description = "A page of congresses, in the order they were recorded")
    public record CongressPage(
            @NotNull List<CongressView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
