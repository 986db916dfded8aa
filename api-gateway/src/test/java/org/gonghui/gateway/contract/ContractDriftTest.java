package org.gonghui.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gonghui.gateway.GatewayStack;
import org.gonghui.gateway.route.RouteTable;
import org.gonghui.gateway.route.ServiceName;
import org.gonghui.kit.testing.Contract;
import org.junit.jupiter.api.Test;

/** The committed contract is what the services and the gateway say of themselves. */
@QuarkusTest
@WithTestResource(GatewayStack.class)
class ContractDriftTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final String JOBS = "/api/v1/jobs/";
    private static final Map<ServiceName, String> MODULES = Map.of(
            ServiceName.REGISTRY, "union-registry-service",
            ServiceName.PROGRAMME, "programme-service",
            ServiceName.METRICS, "metrics-service");

    @Inject
    RouteTable routes;

    @Test
    void the_committed_contract_is_what_the_code_says() throws IOException {
        Map<String, ObjectNode> services = new TreeMap<>();
        MODULES.forEach((service, module) -> services.put(service.code(), documentOf(module)));
        String merged = ContractText.yaml(ContractMerger.merge(head(), own(), services));
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(COMMITTED, merged);
        }
        assertThat(Files.readString(COMMITTED))
                .as("The code has another contract than api-gateway/openapi.yaml. If that is meant: "
                        + "./mvnw test -pl api-gateway -Dtest=ContractDriftTest -Dcontract.update=true, "
                        + "and commit the file")
                .isEqualTo(merged);
    }

    @Test
    void every_example_of_the_gateway_fits_its_schema() {
        Contract.parse(ContractText.json(own())).checkExamples();
    }

    @Test
    void every_path_of_a_service_is_routed_to_it() {
        ObjectNode own = own();
        MODULES.forEach((service, module) -> documentOf(module)
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> {
                    if (!own.path("paths").has(path)) {
                        String sample = path.startsWith(JOBS) ? path.replace("{id}", jobOf(service)) : path;
                        assertThat(routes.find(sample).map(RouteTable.Route::service))
                                .as(path)
                                .hasValue(service);
                    }
                }));
    }

    /** Jobs of a service begin with its first letter. */
    private static String jobOf(ServiceName service) {
        return service.code().charAt(0) + "-01a1face-d1bc-7f53-9bcf-ac28331b72cf";
    }

    @Test
    void what_the_gateway_answers_itself_is_routed_to_nobody() {
        own().path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(routes.find(path)).as(path).isEmpty());
    }

    private static ObjectNode documentOf(String module) {
        Path file = Path.of("..", module, "target", "openapi", "openapi.yaml");
        assertThat(file)
                .as("Build the services before the gateway: ./mvnw package -DskipTests -pl " + module)
                .exists();
        return read(file);
    }

    private static ObjectNode own() {
        return ContractText.read(given().get("/openapi/own?format=json").asString());
    }

    private static ObjectNode head() {
        return read(Path.of("src", "main", "resources", "contract", "head.yaml"));
    }

    private static ObjectNode read(Path file) {
        try {
            return ContractText.read(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
