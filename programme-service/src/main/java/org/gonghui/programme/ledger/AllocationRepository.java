package org.gonghui.programme.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.Sql;

/** Every query about allocations. */
@ApplicationScoped
public class AllocationRepository {

    private static final String ADD =
            """
            INSERT INTO fund_allocation (id, fund, from_fund, amount, document_number, reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_FUND =
            """
            SELECT * FROM fund_allocation WHERE fund = ?
            UNION ALL
            SELECT * FROM fund_allocation WHERE from_fund = ?
            """;

    private final Sql sql;

    AllocationRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Allocation allocation) {
        sql.run(
                ADD,
                allocation.id(),
                allocation.fund(),
                allocation.fromFund(),
                allocation.amount(),
                allocation.documentNumber(),
                allocation.reason());
    }

    Optional<Allocation> find(UUID id) {
        return sql.first("SELECT * FROM fund_allocation WHERE id = ?", AllocationRepository::read, id);
    }

    void reverse(UUID id, String reason) {
        sql.run("UPDATE fund_allocation SET reversal_reason = ? WHERE id = ?", reason, id);
    }

    /** All that went into a fund, and all that went out of it into others. */
    List<Allocation> ofFund(UUID fund) {
        return sql.list(OF_FUND, AllocationRepository::read, fund, fund);
    }

    private static Allocation read(ResultSet row) throws SQLException {
        return new Allocation(
                row.getObject("id", UUID.class),
                row.getObject("fund", UUID.class),
                row.getObject("from_fund", UUID.class),
                row.getBigDecimal("amount"),
                row.getString("document_number"),
                row.getString("reason"),
                row.getString("reversal_reason"));
    }
}
