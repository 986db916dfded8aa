package org.gonghui.programme.relief;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.testing.TestDatabase;

/** The invariants of docs/relief.md, asked of the database behind the service. */
final class Invariants {

    private static final String MAKES =
            "('CREATE', 'EDIT', 'SUBMIT', 'APPEAL', 'TAKE_UP', 'RETURN', 'REVIEW', 'REJECT')";

    /** Each selects a row for an application that breaks it. */
    private static final Map<String, String> QUERIES = Map.of(
            "state and amounts are those of the last step",
            """
            SELECT FROM relief_application a,
                LATERAL (SELECT * FROM relief_history WHERE application = a.id ORDER BY id DESC LIMIT 1) h
            WHERE a.id = ? AND (a.state, a.asked, a.assessed, a.paid)
                  IS DISTINCT FROM (h.state, h.asked, h.assessed, h.paid)
            """,
            "the document says what the record says",
            """
            SELECT FROM relief_application a JOIN feed_entry e ON e.resource = 'relief_application' AND e.key = a.id::text
            WHERE a.id = ? AND (e.doc::json ->> 'state', (e.doc::json #>> '{approved,amount}')::numeric)
                  IS DISTINCT FROM (lower(a.state), a.approved)
            """,
            "what is granted was approved by every level",
            """
            SELECT FROM relief_application a JOIN relief_approval p ON p.application = a.id
            WHERE a.id = ? AND a.approved IS NOT NULL AND (p.actor IS NULL OR p.amount < a.approved)
            """,
            "nobody approved what he had made or reviewed by then",
            """
            SELECT FROM relief_history approved
            JOIN relief_history made ON made.application = approved.application AND made.actor = approved.actor
                                    AND made.id < approved.id AND made.action IN %s
            WHERE approved.application = ? AND approved.action IN ('ENDORSE', 'APPROVE', 'DECLINE')
            """
                    .formatted(MAKES),
            "after an appeal others review than before",
            """
            SELECT FROM relief_history later
            JOIN relief_history appeal ON appeal.application = later.application AND appeal.action = 'APPEAL'
                                      AND appeal.id < later.id
            JOIN relief_history before ON before.application = later.application AND before.actor = later.actor
                                      AND before.id < appeal.id
                                      AND before.action IN ('TAKE_UP', 'RETURN', 'REVIEW', 'REJECT')
            WHERE later.application = ? AND later.action IN ('TAKE_UP', 'RETURN', 'REVIEW', 'REJECT')
            """,
            "it stands in public notice if, and only if, a notice runs",
            """
            SELECT FROM relief_application a
            WHERE a.id = ? AND (a.state = 'PUBLIC_NOTICE')
                  <> EXISTS (SELECT FROM relief_notice n WHERE n.application = a.id AND NOT n.over)
            """,
            "it waits at a desk until it is at its end, or with a batch",
            """
            SELECT FROM relief_application a
            WHERE a.id = ? AND (a.desk IS NULL)
                  <> (a.state IN ('REJECTED', 'BATCHED', 'PAID', 'CLOSED', 'WITHDRAWN'))
            """,
            "a person has one application in a round",
            """
            SELECT FROM relief_application a
            JOIN relief_application b ON b.person = a.person AND b.round = a.round AND b.id <> a.id
                                     AND b.state NOT IN ('WITHDRAWN', 'REJECTED')
            WHERE a.id = ? AND a.state NOT IN ('WITHDRAWN', 'REJECTED')
            """);

    private static final String STEPS = "SELECT action, state FROM relief_history WHERE application = ? ORDER BY id";

    private Invariants() {}

    /** Those that an application breaks. */
    static List<String> brokenBy(String id) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Connection connection = TestDatabase.connectAsOwner()) {
            for (Map.Entry<String, String> invariant : QUERIES.entrySet()) {
                try (PreparedStatement query = connection.prepareStatement(invariant.getValue())) {
                    query.setObject(1, UUID.fromString(id));
                    if (query.executeQuery().next()) {
                        broken.add(invariant.getKey());
                    }
                }
            }
            wrongStep(connection, id).ifPresent(broken::add);
        }
        return broken;
    }

    /** A step that the table of actions does not have. */
    private static Optional<String> wrongStep(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STEPS)) {
            query.setObject(1, UUID.fromString(id));
            ResultSet steps = query.executeQuery();
            steps.next();
            ApplicationState state = ApplicationState.valueOf(steps.getString("state"));
            while (steps.next()) {
                ApplicationAction action = ApplicationAction.valueOf(steps.getString("action"));
                ApplicationState next = ApplicationState.valueOf(steps.getString("state"));
                if (!action.leadsFrom(state) || action.from(state) != next) {
                    return Optional.of(state + " " + action + " " + next);
                }
                state = next;
            }
            return Optional.empty();
        }
    }
}
