package org.gonghui.gateway.compose;

import com.fasterxml.jackson.databind.JsonNode;
import org.gonghui.gateway.route.ServiceName;

/** The parts of a profile: who is asked for what. */
enum ProfilePart {
    BODY(ServiceName.REGISTRY, "body", "/api/v1/bodies/%1$s", false),
    SUPERIORS(ServiceName.REGISTRY, "superiors", "/api/v1/bodies/%1$s/ancestors", true),
    HONOURS(ServiceName.REGISTRY, "honours", "/api/v1/honours?body=%1$s&year=%2$d&pageSize=500", true),
    FIGURES(ServiceName.METRICS, "figures", "/api/v1/figures?body=%1$s&year=%2$d&pageSize=500", true),
    PROGRAMME_COUNTS(ServiceName.PROGRAMME, "programmeCounts", "/api/v1/programme-counts?body=%1$s&year=%2$d", false);

    private final ServiceName service;
    private final String field;
    private final String address;
    private final boolean list;

    ProfilePart(ServiceName service, String field, String address, boolean list) {
        this.service = service;
        this.field = field;
        this.address = address;
        this.list = list;
    }

    ServiceName service() {
        return service;
    }

    String field() {
        return field;
    }

    /** The body's code needs no encoding: its pattern has only letters, digits and hyphens. */
    String uri(String body, int year) {
        return String.format(address, body, year);
    }

    JsonNode contentOf(JsonNode answer) {
        return list ? answer.path("items") : answer;
    }
}
