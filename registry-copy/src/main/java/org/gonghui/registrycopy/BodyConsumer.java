package org.gonghui.registrycopy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedConsumer;
import org.gonghui.kit.sync.FeedItem;
import org.gonghui.kit.sync.FeedRow;
import org.gonghui.kit.sync.FollowedResource;
import org.jspecify.annotations.Nullable;

/** Takes over the registry's bodies. */
@Singleton
public class BodyConsumer implements FeedConsumer {

    private static final String TAKE =
            """
            INSERT INTO union_body AS present
                (code, generation, version, deleted, type, level, name_zh, name_en, founded_on, dissolved_on,
                 merged_into)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE
                SET generation = excluded.generation, version = excluded.version, deleted = excluded.deleted,
                    type = excluded.type, level = excluded.level, name_zh = excluded.name_zh,
                    name_en = excluded.name_en, founded_on = excluded.founded_on,
                    dissolved_on = excluded.dissolved_on, merged_into = excluded.merged_into
                WHERE (present.generation, present.version) < (excluded.generation, excluded.version)
            """;

    private final Sql sql;
    private final FollowedResource followed;

    BodyConsumer(Sql sql, @ConfigProperty(name = RegistryTree.SOURCE, defaultValue = RegistryTree.LOCAL) URI source) {
        this.sql = sql;
        this.followed = new FollowedResource("registry.body", source, "body", "bodies", "code");
    }

    @Override
    public FollowedResource follows() {
        return followed;
    }

    @Override
    public void apply(List<FeedItem> items, long generation) {
        sql.runAll(
                TAKE,
                items.stream().map(item -> row(new FeedRow(item), generation)).toList());
    }

    private static Object[] row(FeedRow body, long generation) {
        return body.row(
                generation,
                body.text("/type"),
                body.text("/level"),
                body.text("/name/zh"),
                body.text("/name/en"),
                body.date("/foundedOn"),
                body.date("/dissolvedOn"),
                mergedInto(body));
    }

    /** A registry from before it told mergers names only successors: as then, a single one is taken for it. */
    private static @Nullable String mergedInto(FeedRow body) {
        JsonNode document = body.item().data();
        boolean told = document == null || document.has("mergedInto");
        return told || document.path("successors").size() != 1 ? body.text("/mergedInto") : body.text("/successors/0");
    }

    @Override
    public void forgetBefore(long generation) {
        sql.run("DELETE FROM union_body WHERE generation < ?", generation);
    }
}
