package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.gonghui.programme.relief.PossibleDuplicatesView.PossibleDuplicate;
import org.gonghui.programme.shared.Sight;

/** Finds applications of other people that share a contact with one, by keyed hashes. */
@Singleton
class DuplicateRepository {

    /** Of more than so many that name one phone, such as that of an office, the older ones are not looked at. */
    private static final int MOST = 100;

    private static final Sight.Extent EVERYWHERE = new Sight.Extent(false, new String[0], LocalDate.EPOCH);

    private static final String SHARING = Sight.SEEN
            + """
            , asked (application, most) AS (VALUES (?::uuid, ?::integer)),
            mine AS (
                SELECT file.id, file.person, file.phone_hash, file.account_hash, asked.most
                FROM asked JOIN relief_application application ON application.id = asked.application
                JOIN personal_file file ON file.id = application.personal_file),
            sharing (file, contact) AS (
                SELECT other.id, 'BANK_ACCOUNT'
                FROM mine, LATERAL (
                    SELECT file.id
                    FROM personal_file file JOIN relief_application application ON application.personal_file = file.id
                    WHERE file.account_hash = mine.account_hash AND file.owner = 'relief_application'
                      AND file.person <> mine.person AND application.state NOT IN ('DRAFT', 'WITHDRAWN')
                    ORDER BY file.id DESC LIMIT mine.most) AS other
                UNION ALL
                SELECT other.id, 'PHONE'
                FROM mine, LATERAL (
                    SELECT file.id
                    FROM personal_file file JOIN relief_application application ON application.personal_file = file.id
                    WHERE file.phone_hash = mine.phone_hash AND file.owner = 'relief_application'
                      AND file.person <> mine.person AND application.state NOT IN ('DRAFT', 'WITHDRAWN')
                    ORDER BY file.id DESC LIMIT mine.most) AS other)
            SELECT other.id, other.body, other.scheme, other.applied_on, other.state,
                array_agg(sharing.contact ORDER BY sharing.contact DESC) AS shares,
                NOT (SELECT narrowed FROM sight) OR other.body IN (SELECT code FROM seen) AS seen
            FROM sharing JOIN relief_application other ON other.personal_file = sharing.file
            GROUP BY other.id
            ORDER BY other.id DESC LIMIT (SELECT most FROM asked)
            """;

    private final Sql sql;

    DuplicateRepository(Sql sql) {
        this.sql = sql;
    }

    PossibleDuplicatesView of(UUID application, Sight.Extent sight) {
        List<Found> found = sql.list(
                SHARING, DuplicateRepository::read, sight.narrowed(), sight.roots(), sight.day(), application, MOST);
        List<PossibleDuplicate> seen =
                found.stream().filter(Found::seen).map(Found::other).toList();
        return new PossibleDuplicatesView(seen, found.size() - seen.size());
    }

    /** Whether there is one at all, wherever it is. */
    boolean isAny(UUID application) {
        PossibleDuplicatesView found = of(application, EVERYWHERE);
        return !found.items().isEmpty();
    }

    private record Found(PossibleDuplicate other, boolean seen) {}

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                new PossibleDuplicate(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        row.getString("scheme"),
                        row.getObject("applied_on", LocalDate.class),
                        ApplicationState.valueOf(row.getString("state")),
                        shares(row.getArray("shares"))),
                row.getBoolean("seen"));
    }

    private static List<SharedContact> shares(Array contacts) throws SQLException {
        return Stream.of((Object[]) contacts.getArray())
                .map(contact -> SharedContact.valueOf(contact.toString()))
                .toList();
    }
}
