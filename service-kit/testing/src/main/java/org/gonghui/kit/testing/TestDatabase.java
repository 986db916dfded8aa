package org.gonghui.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.gonghui.postgres.Database;
import org.gonghui.postgres.DatabaseSpec;
import org.gonghui.postgres.Durability;
import org.gonghui.postgres.PostgresServer;

/**
 * Gives a service under test a real PostgreSQL of its own, with the roles that it has in earnest: the owner migrates, the
 * service's role only reads and writes rows. One server for all tests of a module.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "service";
    private static final String PASSWORD = "of-a-test";

    private static PostgresServer server;
    private static Path folder;
    private static Database database;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("gonghui-test-");
            server = PostgresServer.start(folder, 0, Durability.TEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = server.createDatabase(new DatabaseSpec(NAME, PASSWORD, PASSWORD));
        letLoginsCostLittle();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownerPassword(),
                "quarkus.http.test-port", "0",
                "mp.jwt.verify.publickey", Tokens.publicKey(),
                "mp.jwt.verify.issuer", Tokens.ISSUER);
    }

    /** A password is hashed 4,096 times at each login; tests log in thousands of times, and theirs guards nothing. */
    private static void letLoginsCostLittle() {
        try (Connection operator = connectAsSuperuser();
                Statement statement = operator.createStatement()) {
            statement.execute("SET scram_iterations = 1");
            for (String role : List.of(database.user(), database.owner())) {
                statement.execute("ALTER ROLE \"" + role + "\" PASSWORD '" + PASSWORD + "'");
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** A connection of the superuser, for what only the operator of a server may do. */
    public static Connection connectAsSuperuser() throws SQLException {
        return server.connect(NAME);
    }

    /** Kills the server as a failure of the machine would, and starts it again at the same address. */
    public static void crash() {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        server = PostgresServer.start(folder, server.port(), Durability.TEST);
    }

    /** A connection of the service's own role, for what a test wants to see or try behind the service. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** A connection of the role that owns the tables. */
    public static Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }
}
