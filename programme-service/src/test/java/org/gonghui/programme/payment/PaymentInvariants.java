package org.gonghui.programme.payment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the database behind the service of what docs/ledger.md says always holds of a fund and what is paid out
 * of it: its points 1, 2, 6 and 7, the order of entries in 3, and who approves in 8.
 */
final class PaymentInvariants {

    /** Each selects a row for a fund that breaks it. */
    private static final Map<String, String> QUERIES = Map.of(
            "each entry has its number, holds the totals after it, and is of no earlier time or day than the one before",
            """
            SELECT FROM (
                SELECT entry.*, row_number() OVER in_order AS place, lag(at) OVER in_order AS at_before,
                    lag(booked_on) OVER in_order AS on_before,
                    sum(CASE kind WHEN 'ALLOCATE' THEN amount WHEN 'WITHDRAW' THEN -amount ELSE 0 END)
                        OVER in_order AS in_all,
                    sum(CASE kind WHEN 'RESERVE' THEN amount WHEN 'RELEASE' THEN -amount WHEN 'COMMIT' THEN -amount
                        ELSE 0 END) OVER in_order AS in_reserve,
                    sum(CASE kind WHEN 'COMMIT' THEN amount WHEN 'REVERSE' THEN -amount ELSE 0 END)
                        OVER in_order AS out
                FROM fund_entry entry WHERE fund = ? WINDOW in_order AS (ORDER BY number)) AS told
            WHERE number <> place OR at < at_before OR booked_on < on_before
               OR (allocated, reserved, spent) IS DISTINCT FROM (in_all, in_reserve, out)
            """,
            "the totals of a fund are those after its last entry",
            """
            SELECT FROM fund_total t WHERE fund = ? AND NOT EXISTS (
                SELECT FROM fund_entry last WHERE last.fund = t.fund AND last.number = t.entries
                  AND (last.allocated, last.reserved, last.spent) = (t.allocated, t.reserved, t.spent))
            """,
            "nothing is ever below zero",
            """
            SELECT FROM fund_entry
            WHERE fund = ? AND least(allocated, reserved, spent, allocated - reserved - spent) < 0
            """,
            "what is open is reserved, what is paid is spent",
            """
            SELECT FROM fund_total t,
                LATERAL (SELECT coalesce(sum(l.amount) FILTER (WHERE l.state = 'OPEN'), 0) AS open,
                                coalesce(sum(l.amount) FILTER (WHERE l.state = 'PAID'), 0) AS paid
                         FROM payment_batch b JOIN payment_line l ON l.batch = b.id WHERE b.fund = t.fund) lines
            WHERE t.fund = ? AND (t.reserved, t.spent) IS DISTINCT FROM (lines.open, lines.paid)
            """,
            "a record is in one open or paid line at most",
            """
            SELECT FROM payment_batch b JOIN payment_line l ON l.batch = b.id
            WHERE b.fund = ? AND l.state IN ('OPEN', 'PAID') GROUP BY l.payable HAVING count(*) > 1
            """,
            "nobody approves what he made, and nothing is sent unapproved",
            """
            SELECT FROM payment_batch WHERE fund = ?
              AND (approved_by = made_by OR (approved_by IS NULL AND state IN ('APPROVED', 'EXPORTED', 'SETTLED')))
            """,
            "lines are as far as their batch",
            """
            SELECT FROM payment_batch b JOIN payment_line l ON l.batch = b.id
            WHERE b.fund = ? AND l.state <> ALL (CASE b.state
                WHEN 'RESERVED' THEN '{OPEN}' WHEN 'APPROVED' THEN '{OPEN}' WHEN 'CANCELLED' THEN '{CANCELLED}'
                WHEN 'EXPORTED' THEN '{OPEN,PAID,FAILED,RETURNED,REVERSED}'
                ELSE '{PAID,FAILED,RETURNED,REVERSED}' END::text[])
            """,
            "a batch is settled once its last line is decided on",
            """
            SELECT FROM payment_batch b
            WHERE b.fund = ? AND b.state = 'EXPORTED'
              AND NOT EXISTS (SELECT FROM payment_line l WHERE l.batch = b.id AND l.state = 'OPEN')
            """,
            "a batch is worth its lines",
            """
            SELECT FROM payment_batch b JOIN payment_line l ON l.batch = b.id
            WHERE b.fund = ? GROUP BY b.id HAVING (b.total, b.lines) IS DISTINCT FROM (sum(l.amount), count(*)::int)
            """,
            "each record stands where its last line leads",
            """
            SELECT FROM sample_payable r,
                LATERAL (SELECT l.state FROM payment_line l JOIN payment_batch b ON b.id = l.batch
                         WHERE l.payable = r.id AND b.fund = ? ORDER BY l.id DESC LIMIT 1) last
            WHERE r.state <> CASE last.state WHEN 'OPEN' THEN 'batched' WHEN 'PAID' THEN 'paid'
                WHEN 'CANCELLED' THEN 'approved' WHEN 'RETURNED' THEN 'in_review' ELSE 'payment_failed' END
            """);

    /** All that money, batches, lines and records say. */
    private static final String STATE =
            """
            SELECT (SELECT t::text FROM fund_total t WHERE t.fund = ?)
                || (SELECT coalesce(string_agg(b::text, ' ' ORDER BY b.id), '') FROM payment_batch b WHERE b.fund = ?)
                || (SELECT coalesce(string_agg(l::text || r::text, ' ' ORDER BY l.id), '')
                    FROM payment_batch b JOIN payment_line l ON l.batch = b.id JOIN sample_payable r ON r.id = l.payable
                    WHERE b.fund = ?)
            """;

    private final Connection connection;
    private final UUID fund;

    /**
     * Of a fund.
     *
     * @param connection kept open, for there is much to ask
     */
    PaymentInvariants(Connection connection, UUID fund) {
        this.connection = connection;
        this.fund = fund;
    }

    /** Those that are broken. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        QUERIES.forEach((invariant, query) -> {
            if (first(query, fund) != null) {
                broken.add(invariant);
            }
        });
        return broken;
    }

    /** Everything about the fund as one text, to be held against a later one. */
    String state() {
        return String.valueOf(first(STATE, fund, fund, fund));
    }

    private @Nullable String first(String query, UUID... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                return row.getMetaData().getColumnCount() == 0 ? "a row" : row.getString(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
