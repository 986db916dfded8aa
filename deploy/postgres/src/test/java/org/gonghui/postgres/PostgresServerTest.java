package org.gonghui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    private static Path temporary;

    private static Path folder;
    private static PostgresServer server;
    private static Database north;
    private static Database south;

    @BeforeAll
    static void start() {
        folder = temporary.resolve("a path with 空格 and a ' in it");
        server = PostgresServer.start(folder, 0, Durability.TEST);
        north = server.createDatabase(new DatabaseSpec("north", "o-n", "it's \"north\""));
        south = server.createDatabase(new DatabaseSpec("south", "o-s", "s"));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void runs_postgresql_18_as_configured() throws SQLException {
        try (Connection connection = server.connect("north")) {
            assertThat(read(connection, "SHOW server_version")).startsWith("18.");
            // Not SHOW: the driver asks for its JVM's time zone in each session.
            String timezone = "SELECT setting FROM pg_file_settings WHERE name = 'timezone' AND applied";
            assertThat(read(connection, timezone)).isEqualTo("UTC");
            assertThat(read(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(read(connection, "SHOW data_checksums")).isEqualTo("on");
            assertThat(read(connection, "SHOW fsync")).isEqualTo("off");
            assertThat(read(connection, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void text_search_and_case_work_beyond_ascii() throws SQLException {
        try (Connection connection = server.connect("north")) {
            assertThat(read(connection, "SELECT lower('ÀÉ')")).isEqualTo("àé");
            assertThat(read(connection, "SELECT similarity('广州市总工会', '广州总工会') > 0.3"))
                    .isEqualTo("t");
        }
    }

    @Test
    void creating_a_database_again_keeps_its_data_and_sets_the_passwords() throws SQLException {
        try (Connection owner = asOwner(north)) {
            run(owner, "CREATE TABLE kept (n int)");
        }
        Database again = server.createDatabase(new DatabaseSpec("north", "new", north.password()));
        assertThatThrownBy(() -> asOwner(north)).hasMessageContaining("password authentication failed");
        try (Connection owner = asOwner(again)) {
            assertThat(read(owner, "SELECT count(*) FROM kept")).isEqualTo("0");
        } finally {
            server.createDatabase(new DatabaseSpec("north", north.ownerPassword(), north.password()));
        }
    }

    @Test
    void databases_are_created_by_many_at_once() throws Exception {
        Callable<Database> create = () -> server.createDatabase(new DatabaseSpec("busy", "a", "b"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Database>> created = threads.invokeAll(List.of(create, create, create, create));
            List<Database> databases = new ArrayList<>();
            for (Future<Database> database : created) {
                databases.add(database.get());
            }
            assertThat(databases).hasSize(4).containsOnly(databases.get(0));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void nobody_gets_into_a_database_that_is_not_his() {
        for (String foreign : List.of("south", "postgres", "template1")) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.jdbcUrl(foreign), north.user(), north.password()))
                    .hasMessageContaining("permission denied for database");
        }
        assertThatThrownBy(() ->
                        DriverManager.getConnection(server.jdbcUrl("south"), north.owner(), north.ownerPassword()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void the_runtime_role_changes_no_schema_but_has_temporary_tables() throws SQLException {
        try (Connection runtime = asRuntime(south)) {
            assertThatThrownBy(() -> run(runtime, "CREATE TABLE t (n int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> run(runtime, "CREATE SCHEMA s")).hasMessageContaining("permission denied");
            run(runtime, "CREATE TEMPORARY TABLE t (n int)");
        }
    }

    @Test
    void the_extensions_are_there_for_both_roles() throws SQLException {
        try (Connection owner = asOwner(south)) {
            run(
                    owner,
                    "CREATE TABLE branch (path ltree, during daterange, EXCLUDE USING gist (path WITH =, during WITH &&))");
            run(owner, "GRANT SELECT ON branch TO south");
        }
        try (Connection runtime = asRuntime(south)) {
            assertThat(read(runtime, "SELECT count(*) FROM branch WHERE path <@ 'CN.GD'::ltree"))
                    .isEqualTo("0");
            assertThat(read(runtime, "SELECT encode(digest('a', 'sha256'), 'hex')"))
                    .startsWith("ca978112");
        }
    }

    @Test
    void the_superuser_password_is_readable_by_its_user_only() throws Exception {
        Path password = folder.resolve("superuser.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_running_server_is_adopted() {
        assertThat(PostgresServer.start(folder, 0, Durability.TEST).pid()).isEqualTo(server.pid());
        assertThat(PostgresServer.start(folder, server.port(), Durability.TEST).pid())
                .isEqualTo(server.pid());
        assertThat(PostgresServer.running(folder)).map(PostgresServer::port).hasValue(server.port());
        assertThatThrownBy(() -> PostgresServer.start(folder, server.port() + 1, Durability.TEST))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("already runs")
                .hasMessageContaining("on port " + server.port());
    }

    private static Connection asOwner(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static Connection asRuntime(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
