package org.gonghui.kit.database;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Plain SQL for what an object mapper would only slow down. Takes part in the transaction that is open. */
@Singleton
public class Sql {

    private static final int ROWS_AT_ONCE = 1000;
    private static final String CONNECTION_LOST = "08006";

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes one object of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Makes an object of each row. Within a transaction the rows themselves need not fit into memory. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        List<T> found = new ArrayList<>();
        read(sql, reader, found::add, parameters);
        return found;
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Hands over row by row, so that they need not fit into memory. Only within a transaction: it keeps the cursor. */
    @Transactional(TxType.MANDATORY)
    public <T> void each(String sql, RowReader<T> reader, Consumer<T> taker, @Nullable Object... parameters) {
        read(sql, reader, taker, parameters);
    }

    private <T> void read(String sql, RowReader<T> reader, Consumer<T> taker, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(reader.read(rows));
                }
            }
        } catch (SQLException refused) {
            throw new SqlFailure(refused);
        }
    }

    /** Runs a statement and says how many rows it wrote. */
    public int run(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw new SqlFailure(refused);
        }
    }

    /**
     * Runs a statement unless it would make twice what there may be once: then the transaction goes on as if it had not
     * been run, and sees who came first.
     *
     * @return how many rows it wrote; none where it was not run
     */
    @Transactional(TxType.MANDATORY)
    public int runUnlessTaken(String sql, @Nullable Object... parameters) {
        run("SAVEPOINT not_taken");
        try {
            int written = run(sql, parameters);
            run("RELEASE SAVEPOINT not_taken");
            return written;
        } catch (SqlFailure refused) {
            if (!refused.isTaken()) {
                throw refused;
            }
            run("ROLLBACK TO SAVEPOINT not_taken");
            return 0;
        }
    }

    /** Runs a statement once for each row of parameters, all sent together. */
    public void runAll(String sql, List<Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] parameters : rows) {
                bind(connection, statement, parameters);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException refused) {
            throw new SqlFailure(refused);
        } catch (AssertionError lost) {
            // The driver takes it for impossible that a connection dies under a batch.
            throw new SqlFailure(new SQLException("the connection died under a batch", CONNECTION_LOST, lost));
        }
    }

    /**
     * Writes many rows at once.
     *
     * @param into a table with its columns, such as {@code t (a, b)}
     */
    public void copy(String into, CopyText rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + into + " FROM STDIN", new ByteArrayInputStream(rows.bytes()));
        } catch (SQLException refused) {
            throw new SqlFailure(refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, parameters);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int at = 0; at < parameters.length; at++) {
            Object value = parameters[at];
            if (value instanceof String[] texts) {
                statement.setArray(at + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(at + 1, value);
            }
        }
    }

    /** What PostgreSQL refused; {@link DatabaseDiagnosis} knows what it means. */
    public static final class SqlFailure extends RuntimeException {
        private static final String FOREIGN_KEY = "23503";
        private static final String SERIALIZATION = "40001";
        private static final String UNIQUE = "23505";
        private final boolean reference;
        private final boolean overtaken;
        private final boolean taken;

        SqlFailure(SQLException cause) {
            super(cause);
            this.reference = FOREIGN_KEY.equals(cause.getSQLState());
            this.overtaken = SERIALIZATION.equals(cause.getSQLState());
            this.taken = UNIQUE.equals(cause.getSQLState());
        }

        /** Whether somebody else has changed what this transaction saw as it was before; begun anew, it may succeed. */
        public boolean isOvertaken() {
            return overtaken;
        }

        /** Whether somebody else has what there may be only once. */
        public boolean isTaken() {
            return taken;
        }

        /** Whether a row names one that is not there, or was to go while others name it. */
        public boolean isReference() {
            return reference;
        }
    }
}
