package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void ports_follow_the_gateway_unless_given() {
        Ports ports = from(Map.of("GONGHUI_PORT", "9000", "GONGHUI_METRICS_PORT", "9500"));
        assertThat(ports.of(Service.GATEWAY)).isEqualTo(9000);
        assertThat(ports.of(Service.REGISTRY)).isEqualTo(9001);
        assertThat(ports.of(Service.PROGRAMME)).isEqualTo(9002);
        assertThat(ports.of(Service.METRICS)).isEqualTo(9500);
        assertThat(ports.postgres()).isEqualTo(9004);
        assertThat(from(Map.of()).of(Service.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void a_taken_port_is_named_with_its_variable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Map<String, String> free = freePorts();

            free.put("GONGHUI_PROGRAMME_PORT", String.valueOf(port));
            assertThatThrownBy(() -> from(free).requireFree(true))
                    .hasMessage("Port " + port + " for programme is taken by another program; choose another with"
                            + " GONGHUI_PROGRAMME_PORT=<port>");

            Map<String, String> postgres = freePorts();
            postgres.put("GONGHUI_POSTGRES_PORT", String.valueOf(port));
            assertThatThrownBy(() -> from(postgres).requireFree(true)).hasMessageContaining("GONGHUI_POSTGRES_PORT");
            assertThatCode(() -> from(postgres).requireFree(false)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_port_given_twice_is_refused() throws IOException {
        Map<String, String> twice = freePorts();
        twice.put("GONGHUI_METRICS_PORT", twice.get("GONGHUI_PORT"));
        assertThatThrownBy(() -> from(twice).requireFree(false))
                .hasMessageContaining("given twice")
                .hasMessageContaining("GONGHUI_METRICS_PORT")
                .hasMessageContaining("GONGHUI_PORT");
    }

    @Test
    void a_port_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> from(Map.of("GONGHUI_PORT", "http")))
                .isInstanceOf(StackException.class)
                .hasMessage("GONGHUI_PORT must be a number from 1 to 65500, not \"http\"");
        assertThatThrownBy(() -> from(Map.of("GONGHUI_METRICS_PORT", "70000")))
                .hasMessageContaining("GONGHUI_METRICS_PORT");
    }

    private static Ports from(Map<String, String> variables) {
        return Ports.from(new Environment(variables));
    }

    private static Map<String, String> freePorts() throws IOException {
        Map<String, String> variables = new HashMap<>();
        try (ServerSocket a = new ServerSocket(0);
                ServerSocket b = new ServerSocket(0);
                ServerSocket c = new ServerSocket(0);
                ServerSocket d = new ServerSocket(0);
                ServerSocket e = new ServerSocket(0)) {
            variables.put("GONGHUI_PORT", String.valueOf(a.getLocalPort()));
            variables.put("GONGHUI_REGISTRY_PORT", String.valueOf(b.getLocalPort()));
            variables.put("GONGHUI_PROGRAMME_PORT", String.valueOf(c.getLocalPort()));
            variables.put("GONGHUI_METRICS_PORT", String.valueOf(d.getLocalPort()));
            variables.put("GONGHUI_POSTGRES_PORT", String.valueOf(e.getLocalPort()));
        }
        return variables;
    }
}
