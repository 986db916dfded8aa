package org.gonghui.registry.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event did, or would do. */
@Schema(name = "LifecycleOutcome", description = "An event with everything that it changes")
public record LifecycleOutcome(
        @NotNull LifecycleEventDocument event,
        @Schema(description = "Every record that it changes, in the order in which it does") @NotNull
                List<ChangeView> changes) {}
