package org.gonghui.metrics.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.paging.PageLimits;
import org.gonghui.metrics.rollup.RollUpAnswer.RollUpPage;
import org.jspecify.annotations.Nullable;

/** Names in the contract what roll-ups answer; nothing is one. */
@Schema(
        name = "RollUpAnswer",
        description = "One roll-up where metric and body are given, else a page of them",
        oneOf = {RollUpView.class, RollUpPage.class})
public final class RollUpAnswer {

    private RollUpAnswer() {}

    /** Some roll-ups. */
    @Schema(name = "RollUpPage", description = "A page of roll-ups, by body, then by metric")
    public record RollUpPage(
            @NotNull @Size(max = PageLimits.MAX_SIZE) List<RollUpView> items,
            @Schema(description = "Absent on the last page") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                    String nextPageToken) {}
}
