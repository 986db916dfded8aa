package org.gonghui.programme.payment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.person.BankAccount;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonRequest;
import org.gonghui.programme.person.PersonView;
import org.gonghui.registrycopy.RegistryTree;
import org.jspecify.annotations.Nullable;

/** Records that exist for tests of payments only, in a table of their own. */
@Singleton
public class SamplePayables implements Payable {

    static final String KIND = "sample_payable";

    private final Sql sql;
    private final People people;
    private final RegistryTree tree;

    SamplePayables(Sql sql, People people, RegistryTree tree) {
        this.sql = sql;
        this.people = people;
        this.tree = tree;
    }

    private record Row(UUID id, String body, UUID file, BigDecimal amount, String state) {}

    /** Makes the table, where it is not there yet. */
    static void stand() {
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS sample_payable (id uuid PRIMARY KEY, body text, file uuid,"
                    + " amount numeric(14, 2), state text, batch uuid, said text)");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** An approved record of somebody. */
    UUID approved(String body, String amount, SamplePeople somebody) {
        return approved(
                body,
                amount,
                new PersonRequest(
                        somebody.name(),
                        somebody.identityNumber(),
                        somebody.phone(),
                        new BankAccount("示例银行", somebody.bankAccount()),
                        somebody.illness()));
    }

    UUID approved(String body, String amount, PersonRequest somebody) {
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            UUID file = people.open(KIND, body, somebody).id();
            sql.run(
                    "INSERT INTO sample_payable VALUES (?, ?, ?, ?, 'approved', NULL, NULL)",
                    id,
                    body,
                    file,
                    new BigDecimal(amount));
        });
        return id;
    }

    /** Approved records of a body, each of somebody of its own. */
    List<UUID> approved(String body, String... amounts) {
        List<UUID> ids = new ArrayList<>();
        for (String amount : amounts) {
            ids.add(approved(body, amount, SamplePeople.next()));
        }
        return ids;
    }

    /** State of a record, and what was said of it last. */
    String look(UUID id) {
        return sql.first(
                        "SELECT state || coalesce(' ' || said, '') FROM sample_payable WHERE id = ?",
                        row -> row.getString(1),
                        id)
                .orElseThrow();
    }

    UUID fileOf(UUID id) {
        return sql.first("SELECT file FROM sample_payable WHERE id = ?", row -> row.getObject(1, UUID.class), id)
                .orElseThrow();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<PayableLine> take(UUID batch, String body, List<UUID> ids) {
        Map<UUID, Row> rows = new TreeMap<>();
        for (UUID id : new TreeSet<>(ids)) {
            sql.first("SELECT * FROM sample_payable WHERE id = ? FOR UPDATE", SamplePayables::read, id)
                    .ifPresent(row -> rows.put(id, row));
        }
        Faults faults = new Faults();
        List<PayableLine> lines = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            Row row = rows.get(ids.get(at));
            if (row == null
                    || !Set.of("approved", "payment_failed").contains(row.state())
                    || !tree.isWithin(row.body(), Set.of(body))) {
                faults.add("/items/" + at, "not_approved", Text.of("不能支付", "Not to be paid"));
            } else {
                PersonView payee = people.find(row.file()).masked();
                lines.add(new PayableLine(row.id(), row.body(), row.file(), payee, row.amount()));
            }
        }
        faults.throwIfAny();
        sql.runAll(
                "UPDATE sample_payable SET state = 'batched', batch = ? WHERE id = ?",
                ids.stream().map(id -> new Object[] {batch, id}).toList());
        return lines;
    }

    @Override
    public void released(UUID id, UUID batch, String reason) {
        move(id, batch, "batched", "approved", null);
    }

    @Override
    public void paid(UUID id, UUID batch, LocalDate on, BigDecimal amount) {
        move(id, batch, "batched", "paid", on + " " + amount);
    }

    @Override
    public void failed(UUID id, UUID batch, String reason) {
        move(id, batch, "batched", "payment_failed", reason);
    }

    @Override
    public void returned(UUID id, UUID batch, String reason) {
        // Looser than it ought to be: a batch must not rely on its payables here.
        sql.run("UPDATE sample_payable SET state = 'in_review', said = ? WHERE id = ?", reason, id);
    }

    @Override
    public void reversed(UUID id, UUID batch, String reason) {
        move(id, batch, "paid", "payment_failed", reason);
    }

    private void move(UUID id, UUID batch, String from, String to, @Nullable String said) {
        int moved = sql.run(
                "UPDATE sample_payable SET state = ?, said = ? WHERE id = ? AND batch = ? AND state = ?",
                to,
                said,
                id,
                batch,
                from);
        if (moved != 1) {
            throw new Problem(CommonProblem.CONFLICT);
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getObject("file", UUID.class),
                row.getBigDecimal("amount"),
                row.getString("state"));
    }
}
