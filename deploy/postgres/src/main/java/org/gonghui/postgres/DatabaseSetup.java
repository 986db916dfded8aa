package org.gonghui.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** Makes databases that know only their own two roles. Names are checked by {@link DatabaseSpec}, so they need no quoting. */
final class DatabaseSetup {

    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm", "pgcrypto", "ltree");
    private static final String ROLE_EXISTS = "SELECT FROM pg_roles WHERE rolname = ?";
    private static final String DATABASE_EXISTS = "SELECT FROM pg_database WHERE datname = ?";

    private DatabaseSetup() {}

    /** Once per server: nobody but the superuser gets into the databases that PostgreSQL brings along. */
    static void closeMaintenanceDatabases(Connection server) throws SQLException {
        execute(server, "REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC");
    }

    /** With a connection to the database {@code postgres}; what is there already stays, but for the passwords. */
    static void createDatabase(Connection server, DatabaseSpec spec) throws SQLException {
        execute(server, "SELECT pg_advisory_lock(hashtext('gonghui create database'))");
        createRole(server, spec.owner(), spec.ownerPassword());
        createRole(server, spec.name(), spec.runtimePassword());
        if (!exists(server, DATABASE_EXISTS, spec.name())) {
            execute(server, "CREATE DATABASE " + spec.name() + " OWNER " + spec.owner());
        }
        execute(server, "REVOKE ALL ON DATABASE " + spec.name() + " FROM PUBLIC");
        execute(server, "GRANT CONNECT, TEMPORARY ON DATABASE " + spec.name() + " TO " + spec.name());
    }

    /** With a connection to the new database. */
    static void prepareSchema(Connection database, DatabaseSpec spec) throws SQLException {
        execute(database, "SELECT pg_advisory_lock(hashtext('gonghui prepare schema'))");
        execute(database, "GRANT USAGE ON SCHEMA public TO " + spec.name());
        for (String extension : EXTENSIONS) {
            execute(database, "CREATE EXTENSION IF NOT EXISTS " + extension + " SCHEMA public");
        }
    }

    private static void createRole(Connection server, String name, String password) throws SQLException {
        if (!exists(server, ROLE_EXISTS, name)) {
            execute(server, "CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
        }
        // Hashed here, so that the password itself never reaches the server or its log.
        server.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
