package org.gonghui.metrics.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.task.OwedRepository.Owed;
import org.jspecify.annotations.Nullable;

/** A figure that a body owes. */
@Schema(name = "OwedFigure", description = "A figure that a body owes by a task")
public record OwedView(
        @Schema(description = "Code of the body") @NotNull String body,
        @Schema(description = "Code of the metric") @NotNull String metric,
        @Schema(description = "How far it has come") @NotNull OwedState state,
        @Schema(description = "Id of the draft that waits to be handed in") @Nullable UUID draft,
        @Schema(description = "Why the draft was given back") @Nullable String returnReason,
        @Schema(description = "The last day on which it is in time") @NotNull LocalDate dueOn,
        @Schema(description = "Days since then, where it is not handed in; else 0") @NotNull Long daysLate) {

    /** A page of what is owed. */
    @Schema(name = "OwedFigurePage", description = "A page of what is owed, by body and metric")
    public record OwedFigurePage(
            @NotNull List<OwedView> items,
            @Schema(description = "Present where the list goes on") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                    String nextPageToken) {}

    static OwedView of(Owed owed, LocalDate dueOn, long daysSince) {
        boolean handedIn =
                switch (owed.state()) {
                    case MISSING, DRAFT, RETURNED -> false;
                    case SUBMITTED, CONFIRMED, PUBLISHED -> true;
                };
        return new OwedView(
                owed.body(),
                owed.metric(),
                owed.state(),
                owed.draft(),
                owed.returnReason(),
                dueOn,
                handedIn ? 0 : Math.max(0, daysSince));
    }
}
