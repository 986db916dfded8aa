package org.gonghui.programme.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Sql;

/** Every query about rules. */
@Singleton
class RuleRepository {

    private static final String COLUMNS = "SELECT id, scheme, valid_from, content, last_used FROM relief_rule ";

    private static final String OF = COLUMNS + "WHERE scheme = ANY (?) ORDER BY scheme, valid_from";

    private static final String BY_ID = COLUMNS + "WHERE id = ?";

    private static final String AT = COLUMNS + "WHERE scheme = ? AND valid_from = ?";

    private static final String IN_FORCE =
            COLUMNS + "WHERE scheme = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1";

    private static final String ADD = "INSERT INTO relief_rule (id, scheme, valid_from, content) VALUES (?, ?, ?, ?)";

    private static final String REPLACE = "UPDATE relief_rule SET content = ? WHERE id = ?";

    private static final String USE =
            """
            UPDATE relief_rule SET last_used = asked.day
            FROM (VALUES (?::uuid, ?::date)) AS asked (id, day)
            WHERE relief_rule.id = asked.id AND (last_used IS NULL OR last_used < asked.day)
            """;

    private static final String SHARE = "SELECT FROM relief_scheme WHERE code = ? FOR SHARE";

    private static final String ALONE = "SELECT FROM relief_scheme WHERE code = ? FOR UPDATE";

    private final Sql sql;
    private final ObjectMapper json;

    RuleRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Those of these schemes, the oldest of each first. */
    List<Rule> of(Collection<String> schemes) {
        return sql.list(OF, this::read, (Object) schemes.toArray(String[]::new));
    }

    Optional<Rule> byId(UUID id) {
        return sql.first(BY_ID, this::read, id);
    }

    /** The version that begins on this day. */
    Optional<Rule> at(String scheme, LocalDate validFrom) {
        return sql.first(AT, this::read, scheme, validFrom);
    }

    /** The version that holds on this day. */
    Optional<Rule> inForce(String scheme, LocalDate day) {
        return sql.first(IN_FORCE, this::read, scheme, day);
    }

    /** The latest day of a case that is bound to this version; empty where there is none. */
    Optional<LocalDate> lastUsed(UUID id) {
        return sql.list(BY_ID, row -> Optional.ofNullable(row.getObject("last_used", LocalDate.class)), id).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Nobody writes a rule of the scheme until the transaction ends; others may do the same. */
    void keep(String scheme) {
        sql.list(SHARE, row -> "", scheme);
    }

    /** Nobody binds a case to a rule of the scheme until the transaction ends. */
    void keepAlone(String scheme) {
        sql.list(ALONE, row -> "", scheme);
    }

    void add(Rule rule) {
        sql.run(ADD, rule.id(), rule.scheme(), rule.validFrom(), text(rule.content()));
    }

    void replace(UUID id, RuleContent content) {
        sql.run(REPLACE, text(content), id);
    }

    /** From now on the version stays as it is, and is the one in force on this day. */
    void use(UUID id, LocalDate day) {
        sql.run(USE, id, day);
    }

    private Rule read(ResultSet row) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getString("scheme"),
                row.getObject("valid_from", LocalDate.class),
                content(row.getString("content")));
    }

    private RuleContent content(String text) {
        try {
            return json.readValue(text, RuleContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String text(RuleContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
