package org.gonghui.system;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.postgres.Database;
import org.gonghui.postgres.DatabaseSpec;
import org.gonghui.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * One more process of a service of the running stack, to be killed: the same archive, command, keys and registry, but a port
 * and a database of its own.
 */
final class OwnService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PASSWORD = "of-a-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = LocalStack.freePorts(1).get(0);
    private final Map<String, String> tokens = new HashMap<>();
    private final Database database;
    private final ProcessBuilder builder;
    private @Nullable Process process;

    private OwnService(Database database, ProcessBuilder builder) {
        this.database = database;
        this.builder = builder;
    }

    /**
     * Starts it and waits until it knows the bodies of the registry.
     *
     * @param service its name in the launcher, such as {@code programme}
     * @param settings environment variables that differ from those of the stack's own process
     */
    static OwnService start(String service, Map<String, String> settings) throws IOException, SQLException {
        String name = "killed_" + service;
        Database database = postgres().createDatabase(new DatabaseSpec(name, PASSWORD, PASSWORD));
        RunningProcess model = new RunningProcess(LocalStack.pid(service));
        ProcessBuilder builder = new ProcessBuilder(model.command())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        LocalStack.data().resolve("logs").resolve(name + ".log").toFile()));
        builder.environment().clear();
        builder.environment().putAll(model.environment());
        OwnService own = new OwnService(database, builder);
        builder.environment().putAll(own.differences());
        builder.environment().putAll(settings);
        own.start();
        own.awaitBodies();
        return own;
    }

    private Map<String, String> differences() {
        return Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
    }

    int port() {
        return port;
    }

    /** Calls to it by somebody in a role. */
    RequestSpecification as(String subject, String role, String... bodies) {
        String token = tokens.computeIfAbsent(
                subject + role + List.of(bodies), unknown -> Gateway.token(subject, List.of(role), bodies));
        return RestAssured.given()
                .baseUri("http://127.0.0.1")
                .port(port)
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    /** A connection of the role that owns the tables. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    /** Starts the process and waits until it is ready. */
    void start() throws IOException {
        process = builder.start();
        Moments.await(PATIENCE, this::isReady, () -> "not ready: " + builder.redirectOutput());
    }

    /** As {@code kill -9} does. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() throws SQLException {
        kill();
        try (Connection server = postgres().connect("postgres")) {
            server.createStatement()
                    .execute(String.format(Locale.ROOT, "DROP DATABASE %s WITH (FORCE)", database.name()));
        }
    }

    private boolean isReady() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("stopped while starting: " + builder.redirectOutput());
        }
        URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void awaitBodies() throws SQLException {
        int bodies = Gateway.all("/api/v1/bodies").size();
        try (Connection connection = connect()) {
            Moments.await(
                    PATIENCE,
                    () -> Rows.number(connection, "SELECT count(*) FROM union_body") >= bodies,
                    () -> "the copy of the registry does not come");
        }
    }

    private static PostgresServer postgres() {
        return PostgresServer.running(LocalStack.data().resolve("postgres")).orElseThrow();
    }
}
