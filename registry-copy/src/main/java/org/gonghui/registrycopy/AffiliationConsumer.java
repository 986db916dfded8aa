package org.gonghui.registrycopy;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.sync.FeedConsumer;
import org.gonghui.kit.sync.FeedItem;
import org.gonghui.kit.sync.FeedRow;
import org.gonghui.kit.sync.FollowedResource;

/** Takes over the registry's affiliations. */
@Singleton
public class AffiliationConsumer implements FeedConsumer {

    private static final String TAKE =
            """
            INSERT INTO affiliation AS present
                (id, generation, version, deleted, body, superior, kind, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
                SET generation = excluded.generation, version = excluded.version, deleted = excluded.deleted,
                    body = excluded.body, superior = excluded.superior, kind = excluded.kind,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to
                WHERE (present.generation, present.version) < (excluded.generation, excluded.version)
            """;

    private final Sql sql;
    private final FollowedResource followed;

    AffiliationConsumer(
            Sql sql, @ConfigProperty(name = RegistryTree.SOURCE, defaultValue = RegistryTree.LOCAL) URI source) {
        this.sql = sql;
        this.followed = new FollowedResource("registry.affiliation", source, "affiliation", "affiliations", "id");
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

    private static Object[] row(FeedRow affiliation, long generation) {
        return affiliation.row(
                generation,
                affiliation.text("/body"),
                affiliation.text("/superior"),
                affiliation.text("/kind"),
                affiliation.date("/validFrom"),
                affiliation.date("/validTo"));
    }

    @Override
    public void forgetBefore(long generation) {
        sql.run("DELETE FROM affiliation WHERE generation < ?", generation);
    }
}
