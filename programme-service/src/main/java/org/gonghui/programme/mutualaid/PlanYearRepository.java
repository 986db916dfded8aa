package org.gonghui.programme.mutualaid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Every query about plan-years. */
@Singleton
public class PlanYearRepository {

    private static final String PUT =
            """
            INSERT INTO mutual_aid_plan_year
                (code, plan, year, body, name_zh, name_en, premium, subsidy, ceiling, waiting_days, benefits, note,
                 assessment_days, approval_days, payment_days)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE
                SET body = excluded.body, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    premium = excluded.premium, subsidy = excluded.subsidy, ceiling = excluded.ceiling,
                    waiting_days = excluded.waiting_days, benefits = excluded.benefits, note = excluded.note,
                    assessment_days = excluded.assessment_days, approval_days = excluded.approval_days,
                    payment_days = excluded.payment_days
            """;

    private static final String FIND = "SELECT * FROM mutual_aid_plan_year WHERE code = ?";
    private static final String OF_YEAR = "SELECT * FROM mutual_aid_plan_year WHERE plan = ? AND year = ?";

    private static final String PAGE =
            """
            SELECT entry.* FROM (VALUES (?::text, ?::integer, ?::text)) AS asked (plan, year, after),
                mutual_aid_plan_year JOIN feed_entry entry
                    ON entry.resource = 'mutual_aid_plan_year' AND entry.key = mutual_aid_plan_year.code
            WHERE (asked.plan IS NULL OR mutual_aid_plan_year.plan = asked.plan)
              AND (asked.year IS NULL OR mutual_aid_plan_year.year = asked.year)
              AND mutual_aid_plan_year.code > asked.after COLLATE "C"
            ORDER BY mutual_aid_plan_year.code LIMIT ?
            """;

    private final Sql sql;
    private final ObjectMapper json;

    PlanYearRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<PlanYearRequest> find(String code) {
        return sql.first(FIND, this::read, code);
    }

    /** The same plan in another year. */
    Optional<PlanYearRequest> of(String plan, int year) {
        return sql.first(OF_YEAR, this::read, plan, year);
    }

    void put(PlanYearRequest terms) {
        ClaimLimits limits = terms.limits();
        sql.run(
                PUT,
                terms.code(),
                terms.plan(),
                terms.year(),
                terms.body(),
                terms.name().zh(),
                terms.name().en(),
                Money.amountOf(terms.premium()),
                Money.amountOf(terms.subsidy()),
                Money.amountOf(terms.ceiling()),
                terms.waitingDays(),
                write(terms.benefits()),
                terms.note(),
                limits == null ? null : limits.assessment(),
                limits == null ? null : limits.approval(),
                limits == null ? null : limits.payment());
    }

    /** Documents of plan-years in the order of their codes. */
    List<StoredDocument> page(PlanYearFilter filter, String after, int limit) {
        return sql.list(PAGE, Documents::read, filter.plan, filter.year, after, limit);
    }

    private PlanYearRequest read(ResultSet row) throws SQLException {
        return new PlanYearRequest(
                row.getString("code"),
                row.getString("plan"),
                row.getInt("year"),
                row.getString("body"),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                Money.yuan(row.getBigDecimal("premium")),
                Money.yuan(row.getBigDecimal("subsidy")),
                Money.yuan(row.getBigDecimal("ceiling")),
                row.getInt("waiting_days"),
                readBenefits(row.getString("benefits")),
                readLimits(row),
                row.getString("note"));
    }

    private static @Nullable ClaimLimits readLimits(ResultSet row) throws SQLException {
        Integer assessment = row.getObject("assessment_days", Integer.class);
        return assessment == null
                ? null
                : new ClaimLimits(assessment, row.getInt("approval_days"), row.getInt("payment_days"));
    }

    private String write(List<Benefit> benefits) {
        try {
            return json.writeValueAsString(benefits.toArray(Benefit[]::new));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Benefit> readBenefits(String stored) {
        try {
            return List.of(json.readValue(stored, Benefit[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
