package org.gonghui.registry.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.kit.database.CopyText;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** Writes many bodies at once. Columns that no request describes are left alone. */
@Singleton
public class BodyImportRepository {

    private static final List<String> COLUMNS = List.of(
            "code",
            "name_zh",
            "name_en",
            "short_name_zh",
            "short_name_en",
            "type",
            "level",
            "division_code",
            "credit_code",
            "industry",
            "ownership",
            "platform_firm",
            "founded_on",
            "dissolved_on",
            "lon",
            "lat",
            "contact",
            "tags",
            "note");

    private static final String INTO = "union_body (" + String.join(", ", COLUMNS) + ")";

    private static final String UPDATE = "UPDATE union_body b SET (" + String.join(", ", COLUMNS) + ") = ROW("
            + COLUMNS.stream().map("n."::concat).collect(Collectors.joining(", "))
            + ") FROM jsonb_populate_recordset(NULL::union_body, ?::jsonb) AS n WHERE b.code = n.code";

    private final Sql sql;
    private final ObjectMapper json;

    BodyImportRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Which of the codes are those of bodies. */
    Set<String> known(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "SELECT b.code FROM unnest(?) AS asked (code) JOIN union_body b ON b.code = asked.code",
                        row -> row.getString(1),
                        (Object) codes.toArray(String[]::new)));
    }

    void insert(List<BodyRequest> bodies) {
        CopyText rows = new CopyText();
        for (BodyRequest body : bodies) {
            values(body).forEach(rows::add);
            rows.end();
        }
        sql.copy(INTO, rows);
    }

    void update(List<BodyRequest> bodies) {
        if (bodies.isEmpty()) {
            return;
        }
        ArrayNode rows = json.createArrayNode();
        for (BodyRequest body : bodies) {
            ObjectNode row = rows.addObject();
            List<@Nullable Object> values = values(body);
            for (int at = 0; at < values.size(); at++) {
                Object value = values.get(at);
                row.set(COLUMNS.get(at), json.valueToTree(value instanceof Enum<?> code ? code.name() : value));
            }
        }
        try {
            sql.run(UPDATE, json.writeValueAsString(rows));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands in the columns; an upload describes a body as a single request does. */
    private static List<@Nullable Object> values(BodyRequest body) {
        Name shortName = body.shortName();
        Location location = body.location();
        return Arrays.asList(
                body.code(),
                body.name().zh(),
                body.name().en(),
                shortName == null ? null : shortName.zh(),
                shortName == null ? null : shortName.en(),
                body.type(),
                body.level(),
                body.divisionCode(),
                body.creditCode(),
                body.industry(),
                body.ownership(),
                body.isPlatformFirm(),
                body.foundedOn(),
                body.dissolvedOn(),
                location == null ? null : location.lon(),
                location == null ? null : location.lat(),
                body.contact(),
                body.tagList(),
                body.note());
    }
}
