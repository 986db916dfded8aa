package org.gonghui.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresRestartTest {

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        PostgresServer.running(folder).ifPresent(PostgresServer::stop);
    }

    @Test
    void data_survives_a_stop_a_kill_and_a_recycled_process_id() throws Exception {
        PostgresServer first = PostgresServer.start(folder, 0, Durability.FULL);
        execute(first, "CREATE TABLE kept AS SELECT 1 AS n");
        first.stop();
        assertThat(PostgresServer.running(folder)).isEmpty();
        first.stop();

        PostgresServer second = PostgresServer.start(folder, first.port(), Durability.FULL);
        assertThat(second.pid()).isNotEqualTo(first.pid());
        execute(second, "INSERT INTO kept VALUES (2)");
        killHard(second);
        assertThat(folder.resolve("data/postmaster.pid")).exists();
        assertThat(PostgresServer.running(folder)).isEmpty();

        PostgresServer third = PostgresServer.start(folder, 0, Durability.FULL);
        execute(third, "INSERT INTO kept VALUES (3)");
        killHard(third);
        giveProcessIdToAnother();

        PostgresServer fourth = PostgresServer.start(folder, 0, Durability.FULL);
        assertThat(count(fourth)).isEqualTo(3);
    }

    @Test
    void an_interrupted_initialization_is_begun_again() throws IOException {
        Files.createDirectories(folder.resolve("data/base"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "18");
        assertThat(PostgresServer.start(folder, 0, Durability.TEST).port()).isPositive();
    }

    @Test
    void a_port_in_use_is_named_by_the_log_in_the_message() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PostgresServer.start(folder, taken.getLocalPort(), Durability.TEST))
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("Address already in use");
        }
        assertThat(PostgresServer.running(folder)).isEmpty();
    }

    private static void killHard(PostgresServer server) throws Exception {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private void giveProcessIdToAnother() throws IOException {
        Path file = folder.resolve("data/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresServer server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
