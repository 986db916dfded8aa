package org.gonghui.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static final String SERVER = "jdbc:postgresql://db.example:6432/registry";

    @Test
    void host_port_and_database_are_those_of_the_jdbc_url() {
        PgConnectOptions options = DatabaseAddress.of(SERVER + "?currentSchema=union&prepareThreshold=3");

        assertThat(options.getHost()).isEqualTo("db.example");
        assertThat(options.getPort()).isEqualTo(6432);
        assertThat(options.getDatabase()).isEqualTo("registry");
        assertThat(options.getProperties()).containsEntry("search_path", "union");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                        PREFER,      true,",
        "?sslmode=disable,                          DISABLE,     true,",
        "?sslmode=require,                          REQUIRE,     true,",
        "?sslmode=verify-ca&sslrootcert=/ca.pem,    VERIFY_CA,   false,",
        "?sslmode=verify-full&sslrootcert=/ca.pem,  VERIFY_FULL, false, HTTPS",
        "?ssl=true&sslrootcert=/ca.pem,             VERIFY_FULL, false, HTTPS",
    })
    void a_connection_is_as_safe_as_the_jdbc_url_says(
            String parameters, SslMode mode, boolean trustAll, String hostCheck) {
        PgConnectOptions options = DatabaseAddress.of(SERVER + parameters);

        assertThat(options.getSslMode()).isEqualTo(mode);
        assertThat(options.isTrustAll()).isEqualTo(trustAll);
        assertThat(options.getHostnameVerificationAlgorithm()).isEqualTo(hostCheck);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://one,two/registry",
                SERVER + "?sslmode=verify-full",
                SERVER + "?sslmode=verify-ful",
                SERVER + "?sslcert=client.pem",
                SERVER + "?sslkey=client.key",
                SERVER + "?socketFactory=org.example.Sockets",
                SERVER + "?targetServerType=primary",
                SERVER + "?options=-c%20role%3Dother",
                "jdbc:mysql://db.example/registry",
            })
    void what_cannot_be_honoured_is_refused_by_name(String url) {
        assertThatThrownBy(() -> DatabaseAddress.of(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
