package org.gonghui.seeds;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rows that go to the registry as records of a body: congresses, officers, unionisations, ratings, mechanisms. */
final class RecordRequests {

    private RecordRequests() {}

    static SeedRequest congress(SeedRow row) {
        ObjectNode body = record(row);
        body.set("number", row.numberNode("number"));
        return SeedRequest.post(row, "/congresses", body);
    }

    static SeedRequest officer(SeedRow row) {
        ObjectNode body = record(row).put("post", row.text("post"));
        body.set("name", row.nameNode("name"));
        return SeedRequest.post(row, "/officers", body);
    }

    static SeedRequest unionisation(SeedRow row) {
        ObjectNode body = record(row);
        body.set("enterprise", row.nameNode("enterprise"));
        body.set("year", row.numberNode("year"));
        body.set("workers", row.numberNode("workers"));
        body.set("members", row.numberNode("members"));
        body.put("platformFirm", Boolean.parseBoolean(row.text("platform_firm")));
        body.put("newEmploymentForm", Boolean.parseBoolean(row.text("new_employment_form")));
        return SeedRequest.post(row, "/unionisations", body);
    }

    static SeedRequest rating(SeedRow row) {
        ObjectNode body = record(row).put("scheme", row.text("scheme"));
        body.set("year", row.numberNode("year"));
        body.set("schemeName", row.nameNode("scheme_name"));
        body.set("grade", row.nameNode("grade"));
        body.set("ratedBy", row.textNode("rated_by"));
        return SeedRequest.post(row, "/ratings", body);
    }

    static SeedRequest mechanism(SeedRow row) {
        return SeedRequest.post(row, "/mechanisms", record(row).put("kind", row.text("kind")));
    }

    private static ObjectNode record(SeedRow row) {
        ObjectNode body = SeedRow.object().put("body", row.text("body"));
        body.set("source", SeedRequest.source(row));
        body.set("note", row.textNode("note"));
        return body.set("externalId", SeedRequest.externalId(MetricsRequests.READING, row));
    }
}
