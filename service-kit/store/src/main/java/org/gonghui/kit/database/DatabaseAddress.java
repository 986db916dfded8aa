package org.gonghui.kit.database;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/**
 * Reads a JDBC URL for a client that is not JDBC, so that an operator says once where the database is. What decides where
 * and how safely to connect is honoured or refused; what only tunes the JDBC driver is left to it.
 */
final class DatabaseAddress {

    /** Ways to connect that only the JDBC driver knows. */
    private static final List<PGProperty> REFUSED = List.of(
            PGProperty.SSL_CERT,
            PGProperty.SSL_KEY,
            PGProperty.SSL_FACTORY,
            PGProperty.SSL_NEGOTIATION,
            PGProperty.SOCKET_FACTORY,
            PGProperty.TARGET_SERVER_TYPE,
            PGProperty.OPTIONS);

    private DatabaseAddress() {}

    /** @throws IllegalArgumentException that names what cannot be honoured */
    static PgConnectOptions of(String jdbcUrl) {
        Properties url = Driver.parseURL(jdbcUrl, new Properties());
        if (url == null) {
            throw new IllegalArgumentException("quarkus.datasource.jdbc.url is not a URL of PostgreSQL");
        }
        for (PGProperty property : REFUSED) {
            if (url.containsKey(property.getName())) {
                throw refused(property.getName());
            }
        }
        String host = text(url, PGProperty.PG_HOST);
        if (host.contains(",")) {
            throw refused("more than one host");
        }
        PgConnectOptions options = new PgConnectOptions()
                .setHost(host)
                .setPort(Integer.parseInt(text(url, PGProperty.PG_PORT)))
                .setDatabase(text(url, PGProperty.PG_DBNAME))
                .addProperty("application_name", "gonghui-hot-reads");
        String schema = PGProperty.CURRENT_SCHEMA.getOrDefault(url);
        if (schema != null) {
            options.addProperty("search_path", schema);
        }
        return secured(options, modeOf(url), PGProperty.SSL_ROOT_CERT.getOrDefault(url));
    }

    private static PgConnectOptions secured(PgConnectOptions options, SslMode mode, @Nullable String rootCertificate) {
        options.setSslMode(io.vertx.pgclient.SslMode.of(mode.value));
        if (rootCertificate != null) {
            options.setPemTrustOptions(new PemTrustOptions().addCertPath(rootCertificate));
        } else if (mode.verifyCertificate()) {
            throw refused("sslmode=" + mode.value + " without sslrootcert");
        } else {
            options.setTrustAll(true);
        }
        if (mode.verifyPeerName()) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        return options;
    }

    private static SslMode modeOf(Properties url) {
        try {
            return SslMode.of(url);
        } catch (PSQLException unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }

    private static String text(Properties url, PGProperty property) {
        return String.valueOf(property.getOrDefault(url));
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(
                "quarkus.datasource.jdbc.url: " + what + " is not supported by the connections for hot reads");
    }
}
