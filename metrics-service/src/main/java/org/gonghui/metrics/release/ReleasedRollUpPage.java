package org.gonghui.metrics.release;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.rollup.RollUpView;
import org.jspecify.annotations.Nullable;

/** A page of the roll-ups of a release. */
@Schema(name = "ReleasedRollUpPage", description = "A page of the roll-ups of a release, by metric and breakdown")
public record ReleasedRollUpPage(
        @NotNull List<RollUpView> items,
        @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
