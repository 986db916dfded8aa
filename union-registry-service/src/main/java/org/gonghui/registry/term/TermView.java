package org.gonghui.registry.term;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term of a body, as the contract shows it. */
@Schema(name = "Term", description = "A term of a body")
public record TermView(
        @NotNull UUID id, @JsonUnwrapped TermRequest said, @NotNull Long version, @NotNull Instant updatedAt) {

    /** A page of terms. */
    @Schema(name = "TermPage", description = "A page of terms, in the order they were recorded")
    public record TermPage(
            @NotNull List<TermView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
