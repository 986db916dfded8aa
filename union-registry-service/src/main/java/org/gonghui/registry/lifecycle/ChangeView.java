package org.gonghui.registry.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.change.DocumentChange;
import org.jspecify.annotations.Nullable;

/** What an event did to one record. */
@Schema(name = "LifecycleChange", description = "What an event did to one record")
public record ChangeView(
        @Schema(description = "Kind of resource", examples = "body") @NotNull String resource,
        @Schema(description = "Its code or id", examples = "GD-HZ") @NotNull String key,
        @NotNull ChangeOperation op,
        @Schema(description = "The resource before, without its version", implementation = Object.class)
                @JsonRawValue
                @Nullable
                String before,
        @Schema(description = "The resource after it, without its version", implementation = Object.class)
                @JsonRawValue
                @Nullable
                String after) {

    static ChangeView of(DocumentChange change) {
        ChangeOperation op = change.before() == null
                ? ChangeOperation.CREATED
                : change.after() == null ? ChangeOperation.DELETED : ChangeOperation.UPDATED;
        return new ChangeView(change.resource(), change.key(), op, change.before(), change.after());
    }

    /** A page of changes. */
    @Schema(name = "LifecycleChangePage", description = "A page of changes, in the order in which they were made")
    public record ChangePage(
            @NotNull List<ChangeView> items,
            @Schema(description = "Present where the list goes on") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                    String nextPageToken) {}
}
