package org.gonghui.kit.bulk;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.ProblemView.FaultView;
import org.jspecify.annotations.Nullable;

/** What became of one row, as the contract shows it: one line of the outcome. */
@Schema(name = "JobOutcome", description = "What became of one row; one such object on each line")
public record JobOutcomeView(
        @Schema(description = "Line of the upload on which the row begins, from 1") @NotNull Long line,
        @Schema(description = "Natural key of the row; null where it cannot be told") @Nullable String key,
        @NotNull RowOutcome outcome,
        @Schema(description = "Why the row was rejected; empty otherwise") @NotNull List<FaultView> errors,
        @Schema(description = "What looks odd about a row that was taken nevertheless; absent where nothing does")
                @Nullable
                List<FaultView> warnings) {}
