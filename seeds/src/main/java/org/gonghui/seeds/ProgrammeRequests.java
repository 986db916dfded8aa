package org.gonghui.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rows that go to programme, all of them samples: stations and activities. */
final class ProgrammeRequests {

    private static final String SAMPLE = "sample";

    private ProgrammeRequests() {}

    static SeedRequest station(SeedRow row) {
        ObjectNode body = SeedRow.object().put("kind", row.text("kind"));
        body.set("name", row.nameNode("name"));
        body.put("host", row.text("host")).set("address", row.textNode("address"));
        body.set("location", location(row));
        body.set("openingHours", row.textNode("opening_hours"));
        body.set("facilities", row.listNode("facilities"));
        body.set("capacity", row.numberNode("capacity"));
        body.put("level", row.text("level")).set("builtOn", row.textNode("built_on"));
        body.set("renovatedOn", row.textNode("renovated_on"));
        body.set("closedOn", row.textNode("closed_on"));
        body.set("funding", row.moneyNode("funding_cny"));
        body.set("note", row.textNode("note"));
        body.set("externalId", SeedRequest.externalId(SAMPLE, row));
        return SeedRequest.post(row, "/stations", body);
    }

    static SeedRequest activity(SeedRow row) {
        ObjectNode body = SeedRow.object().put("kind", row.text("kind"));
        body.set("name", row.nameNode("name"));
        body.put("organiser", row.text("organiser"));
        body.putObject("period").put("from", row.text("from")).put("to", row.text("to"));
        body.set("place", row.textNode("place"));
        body.set("sessions", row.numberNode("sessions"));
        body.set("people", row.numberNode("people"));
        body.set("personTimes", row.numberNode("person_times"));
        body.set("money", row.moneyNode("money_cny"));
        body.set("quantity", quantity(row));
        body.set("note", row.textNode("note"));
        body.set("externalId", SeedRequest.externalId(SAMPLE, row));
        return SeedRequest.post(row, "/activities", body);
    }

    private static JsonNode location(SeedRow row) {
        if (row.optional("lon").isEmpty()) {
            return NullNode.instance;
        }
        ObjectNode location = SeedRow.object();
        location.set("lon", row.numberNode("lon"));
        location.set("lat", row.numberNode("lat"));
        return location.put("crs", "wgs84");
    }

    private static JsonNode quantity(SeedRow row) {
        if (row.optional("quantity").isEmpty()) {
            return NullNode.instance;
        }
        ObjectNode quantity = SeedRow.object();
        quantity.set("value", row.numberNode("quantity"));
        return quantity.put("unit", row.text("quantity_unit"));
    }
}
