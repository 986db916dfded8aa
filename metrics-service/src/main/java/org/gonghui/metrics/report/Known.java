package org.gonghui.metrics.report;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From what a read was answered. */
@Schema(name = "KnownState", description = "From what it was answered: all of it from one state of the records")
public record Known(
        @Schema(description = "The day whose tree was used; null: the last of each year") @Nullable
                LocalDate hierarchyAsOf,
        @Schema(description = "Up to where the registry's feed had been read: how far the tree was known") @Nullable
                String hierarchyCursor,
        @Schema(description = "The instant at which the figures were known like this; null: now") @Nullable
                Instant asKnownAt,
        @Schema(description = "When it was worked out") @NotNull Instant computedAt) {}
