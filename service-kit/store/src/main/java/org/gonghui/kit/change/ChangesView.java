package org.gonghui.kit.change;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the feed, as the contract shows it. */
@Schema(name = "Changes", description = "A page of the change feed")
public record ChangesView(
        @Schema(description = "Current states of what changed; each key at most once a page") @NotNull
                List<ChangeView> items,
        @Schema(description = "Where to read on; keep it with what was read, in one transaction") @NotNull
                String nextCursor,
        @Schema(description = "Nothing more had been committed when this page was read") @NotNull Boolean caughtUp) {

    /** One change. */
    @Schema(name = "Change", description = "The state of one resource after its last change")
    public record ChangeView(
            @Schema(description = "Kind of resource", examples = "body") @NotNull String resource,
            @Schema(description = "Its code or id", examples = "GD-HZ") @NotNull String key,
            @Schema(description = "Apply it only if it is higher than what you have") @NotNull Long version,
            @Schema(
                            description = "What to do",
                            enumeration = {"upsert", "delete"})
                    @NotNull
                    String op,
            @Schema(description = "When it changed") @NotNull Instant at,
            @Schema(description = "The resource as its GET shows it; null for a delete", implementation = Object.class)
                    @Nullable
                    Object data) {}

    /** The page as JSON; the stored documents are not read again, only joined. */
    static String json(FeedPage page) {
        String items = page.items().stream().map(ChangesView::json).collect(Collectors.joining(","));
        return "{\"items\":[" + items + "],\"nextCursor\":\"" + page.nextCursor() + "\",\"caughtUp\":" + page.caughtUp()
                + "}";
    }

    /** One change, as {@link ChangeView} describes it. */
    static String json(StoredDocument item) {
        return "{\"resource\":" + StoredDocument.quote(item.resource()) + ",\"key\":"
                + StoredDocument.quote(item.key()) + ",\"version\":" + item.version() + ",\"op\":\""
                + (item.deleted() ? "delete" : "upsert") + "\",\"at\":\"" + item.at() + "\",\"data\":"
                + (item.deleted() ? "null" : item.json()) + "}";
    }
}
