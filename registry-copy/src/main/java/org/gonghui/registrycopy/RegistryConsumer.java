package org.gonghui.registrycopy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedConsumer;
import org.gonghui.kit.sync.FeedItem;
import org.jspecify.annotations.Nullable;

/** Takes over what the registry's feed tells. */
@Singleton
public class RegistryConsumer implements FeedConsumer {

    static final String FEED = "registry";

    private static final String TAKE_BODY =
            """
            INSERT INTO union_body AS present
                (code, version, deleted, type, level, name_zh, name_en, founded_on, dissolved_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE
                SET version = excluded.version, deleted = excluded.deleted, type = excluded.type,
                    level = excluded.level, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    founded_on = excluded.founded_on, dissolved_on = excluded.dissolved_on
                WHERE present.version < excluded.version
            """;

    private static final String TAKE_AFFILIATION =
            """
            INSERT INTO affiliation AS present (id, version, deleted, body, superior, kind, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
                SET version = excluded.version, deleted = excluded.deleted, body = excluded.body,
                    superior = excluded.superior, kind = excluded.kind, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to
                WHERE present.version < excluded.version
            """;

    private final Sql sql;
    private final URI source;

    RegistryConsumer(
            Sql sql,
            @ConfigProperty(name = "gonghui.registry.url", defaultValue = "http://127.0.0.1:8081") URI source) {
        this.sql = sql;
        this.source = source;
    }

    @Override
    public String feed() {
        return FEED;
    }

    @Override
    public URI source() {
        return source;
    }

    @Override
    public Set<String> resources() {
        return Set.of("body", "affiliation");
    }

    @Override
    public void apply(FeedItem item) {
        switch (item.resource()) {
            case "body" -> takeBody(item);
            case "affiliation" -> takeAffiliation(item);
            default -> throw new IllegalStateException("the registry's feed tells of an unknown " + item.resource());
        }
    }

    private void takeBody(FeedItem item) {
        sql.run(
                TAKE_BODY,
                item.key(),
                item.version(),
                item.deleted(),
                text(item, "/type"),
                text(item, "/level"),
                text(item, "/name/zh"),
                text(item, "/name/en"),
                date(item, "/foundedOn"),
                date(item, "/dissolvedOn"));
    }

    private void takeAffiliation(FeedItem item) {
        sql.run(
                TAKE_AFFILIATION,
                item.key(),
                item.version(),
                item.deleted(),
                text(item, "/body"),
                text(item, "/superior"),
                text(item, "/kind"),
                date(item, "/validFrom"),
                date(item, "/validTo"));
    }

    private static @Nullable String text(FeedItem item, String pointer) {
        JsonNode data = item.data();
        return data == null ? null : data.at(pointer).textValue();
    }

    private static @Nullable LocalDate date(FeedItem item, String pointer) {
        String text = text(item, pointer);
        return text == null ? null : LocalDate.parse(text);
    }
}
