package org.gonghui.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractMergerTest {

    private static final ObjectNode HEAD = ContractText.read(
            """
                    openapi: "3.1.0"
                    tags:
                      - {name: Bodies, description: b}
                      - {name: Figures, description: f}
                      - {name: Profile, description: p}
                      - {name: Unused, description: u}
                    """);

    private static final ObjectNode OWN = ContractText.read(
            """
                    paths:
                      /profile:
                        get:
                          tags: [Profile]
                          operationId: readProfile
                          security: [{bearer: []}]
                          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Profile"}}}}}
                    components:
                      securitySchemes: {bearer: {type: http}}
                      schemas:
                        Profile: {properties: {body: {$ref: "#/components/schemas/Body"}}}
                        Body: {x-elsewhere: true}
                    """);

    private static ObjectNode service(String path, String tag, String schemas) {
        return ContractText.read(
                """
                paths:
                  %s:
                    get:
                      tags: [%s]
                      operationId: read%s
                      responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Body"}}}}}
                components:
                  schemas:
                %s
                """
                        .formatted(path, tag, tag, schemas.indent(4)));
    }

    @Test
    void paths_and_schemas_of_all_are_in_it_sorted_and_what_nobody_uses_is_not() {
        ObjectNode registry = service("/bodies", "Bodies", "Zebra: {type: string}\nBody: {type: object}");
        ObjectNode metrics = service("/figures", "Figures", "Body: {type: object}");
        ObjectNode merged = ContractMerger.merge(HEAD, OWN, Map.of("registry", registry, "metrics", metrics));
        assertThat(ContractText.yaml(merged))
                .isEqualTo(
                        """
                        openapi: "3.1.0"
                        tags:
                          - name: Bodies
                            description: b
                          - name: Figures
                            description: f
                          - name: Profile
                            description: p
                        paths:
                          /bodies:
                            get:
                              tags:
                                - Bodies
                              operationId: readBodies
                              responses:
                                "200":
                                  content:
                                    application/json:
                                      schema:
                                        $ref: "#/components/schemas/Body"
                          /figures:
                            get:
                              tags:
                                - Figures
                              operationId: readFigures
                              responses:
                                "200":
                                  content:
                                    application/json:
                                      schema:
                                        $ref: "#/components/schemas/Body"
                          /profile:
                            get:
                              tags:
                                - Profile
                              operationId: readProfile
                              security:
                                - bearer: []
                              responses:
                                "200":
                                  content:
                                    application/json:
                                      schema:
                                        $ref: "#/components/schemas/Profile"
                        components:
                          schemas:
                            Body:
                              type: object
                            Profile:
                              properties:
                                body:
                                  $ref: "#/components/schemas/Body"
                          securitySchemes:
                            bearer:
                              type: http
                        """);
    }

    @Test
    void what_the_gateway_answers_itself_wins() {
        ObjectNode registry = service("/profile", "Bodies", "Body: {type: object}");
        ObjectNode merged = ContractMerger.merge(HEAD, OWN, Map.of("registry", registry));
        assertThat(merged.at("/paths/~1profile/get/operationId").asText()).isEqualTo("readProfile");
    }

    @Test
    void a_schema_that_differs_is_named_with_its_services() {
        ObjectNode registry = service("/bodies", "Bodies", "Body: {type: object}");
        ObjectNode metrics = service("/figures", "Figures", "Body: {type: string}");
        assertThatThrownBy(() -> ContractMerger.merge(HEAD, OWN, Map.of("registry", registry, "metrics", metrics)))
                .isInstanceOf(ContractConflict.class)
                .hasMessageContaining("components/schemas/Body differs between metrics and registry");
    }

    @Test
    void jobs_of_all_services_are_described_once() {
        ObjectNode one = service("/api/v1/jobs/{id}", "Bodies", "Body: {type: object}");
        ObjectNode merged = ContractMerger.merge(HEAD, OWN, Map.of("registry", one, "metrics", one));
        assertThat(merged.at("/paths/~1api~1v1~1jobs~1{id}").isMissingNode()).isFalse();
    }

    @Test
    void a_path_of_two_services_is_a_conflict() {
        ObjectNode one = service("/bodies", "Bodies", "Body: {type: object}");
        assertThatThrownBy(() -> ContractMerger.merge(HEAD, OWN, Map.of("registry", one, "metrics", one)))
                .isInstanceOf(ContractConflict.class)
                .hasMessageContaining("/bodies is a path of both metrics and registry");
    }

    @Test
    void a_schema_that_no_service_has_is_a_conflict() {
        assertThatThrownBy(() -> ContractMerger.merge(HEAD, OWN, Map.of()))
                .isInstanceOf(ContractConflict.class)
                .hasMessageContaining("the schema Body of a service");
    }

    @Test
    void a_tag_without_description_is_a_conflict() {
        ObjectNode other = service("/other", "Other", "Body: {type: object}");
        assertThatThrownBy(() -> ContractMerger.merge(HEAD, OWN, Map.of("registry", other)))
                .isInstanceOf(ContractConflict.class)
                .hasMessageContaining("[Other]");
    }

    @Test
    void an_operation_id_given_twice_is_a_conflict() {
        ObjectNode one = service("/bodies", "Bodies", "Body: {type: object}");
        ObjectNode two = service("/more", "Bodies", "Body: {type: object}");
        assertThatThrownBy(() -> ContractMerger.merge(HEAD, OWN, Map.of("registry", one, "metrics", two)))
                .isInstanceOf(ContractConflict.class)
                .hasMessageContaining("readBodies");
    }

    @Test
    void texts_that_look_like_dates_or_numbers_stay_texts_for_every_reader() {
        ObjectNode contract =
                ContractText.read("{date: \"2024-01-01\", share: 75.50, \"404\": \"yes\", at: \"12:30\"}");
        assertThat(ContractText.yaml(contract))
                .isEqualTo("date: \"2024-01-01\"\nshare: 75.50\n\"404\": \"yes\"\nat: \"12:30\"\n");
    }
}
