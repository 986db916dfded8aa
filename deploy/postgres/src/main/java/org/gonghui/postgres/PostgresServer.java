package org.gonghui.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * One PostgreSQL server on 127.0.0.1 with its data in a fixed folder. It is a process of its own and outlives this
 * one; whoever names the same folder finds it again.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String MAINTENANCE_DATABASE = "postgres";

    private final ServerFolder folder;
    private final Postmaster postmaster;

    private PostgresServer(ServerFolder folder, Postmaster postmaster) {
        this.folder = folder;
        this.postmaster = postmaster;
    }

    /**
     * Starts the server, at first making its data, or adopts the one that runs on this folder.
     *
     * @param folder holds everything of this server; may contain spaces
     * @param port to listen on; 0 takes a free one, or whichever the running server has
     * @throws PostgresException with the end of the server's log if it does not come up, or if the running server
     *     listens on another port
     */
    public static PostgresServer start(Path folder, int port, Durability durability) {
        ServerFolder place = ServerFolder.at(folder);
        return place.alone(() -> {
            Optional<PostgresServer> running = running(folder);
            return running.isPresent() ? running.get().onPort(port) : startNow(place, port, durability);
        });
    }

    /** The server that runs on this folder. */
    public static Optional<PostgresServer> running(Path folder) {
        ServerFolder place = ServerFolder.at(folder);
        return Postmaster.running(place.data()).map(postmaster -> new PostgresServer(place, postmaster));
    }

    /** The id of the server's main process. */
    public long pid() {
        return postmaster.pid();
    }

    public int port() {
        return postmaster.port();
    }

    /** The server's log. */
    public Path log() {
        return folder.log();
    }

    /**
     * Creates the database and its two roles, or gives the roles of an existing one these passwords. Extensions
     * btree_gist, pg_trgm, pgcrypto and ltree are in schema public; the runtime role may use that schema and nothing
     * else until a migration grants it.
     */
    public Database createDatabase(DatabaseSpec spec) {
        try {
            try (Connection server = connect(MAINTENANCE_DATABASE)) {
                DatabaseSetup.createDatabase(server, spec);
            }
            try (Connection database = connect(spec.name())) {
                DatabaseSetup.prepareSchema(database, spec);
            }
        } catch (SQLException e) {
            throw new PostgresException("Cannot create the database " + spec.name() + ": " + e.getMessage(), e);
        }
        return new Database(
                spec.name(),
                jdbcUrl(spec.name()),
                spec.owner(),
                spec.ownerPassword(),
                spec.name(),
                spec.runtimePassword());
    }

    /** A connection as superuser, for whoever manages databases; services never get one. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", folder.superuserPassword());
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Ends all sessions and stops the server; without effect when it has stopped already. */
    public void stop() {
        folder.alone(() -> {
            Optional<Postmaster> running = Postmaster.running(folder.data());
            if (running.isPresent()) {
                new Startup(folder).stop();
            }
            return running;
        });
    }

    @Override
    public void close() {
        stop();
    }

    private static PostgresServer startNow(ServerFolder place, int port, Durability durability) throws IOException {
        new Startup(place).start(port == 0 ? freePort() : port, durability);
        PostgresServer server = running(place.root())
                .orElseThrow(() -> new PostgresException("PostgreSQL stopped at once: " + place.lastWords()));
        server.closeMaintenanceDatabases();
        return server;
    }

    private void closeMaintenanceDatabases() {
        try (Connection server = connect(MAINTENANCE_DATABASE)) {
            DatabaseSetup.closeMaintenanceDatabases(server);
        } catch (SQLException e) {
            throw new PostgresException("PostgreSQL in " + folder.root() + " lets nobody in: " + e.getMessage(), e);
        }
    }

    private PostgresServer onPort(int wanted) {
        if (wanted != 0 && wanted != port()) {
            throw new PostgresException("PostgreSQL already runs in " + folder.root() + " on port " + port()
                    + ", not on " + wanted + ": stop it first");
        }
        return this;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
