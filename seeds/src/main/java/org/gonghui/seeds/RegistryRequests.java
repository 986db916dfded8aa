package org.gonghui.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Rows that go to the registry: bodies, affiliations, honours. */
final class RegistryRequests {

    private RegistryRequests() {}

    /**
     * A body with its primary affiliation.
     *
     * @param superiors the primary row of affiliations.csv by body
     */
    static SeedRequest body(SeedRow row, Map<String, SeedRow> superiors) {
        SeedRow superior = superiors.get(row.id());
        ObjectNode body = SeedRow.object().put("code", row.text("code"));
        body.set("name", row.nameNode("name"));
        body.set("shortName", shortName(row));
        body.put("type", row.text("type")).put("level", row.text("level"));
        body.set("superior", superior == null ? NullNode.instance : superior.textNode("superior"));
        body.set("superiorSince", superior == null ? NullNode.instance : superior.textNode("valid_from"));
        body.set("divisionCode", row.textNode("division_code"));
        body.putNull("creditCode").putNull("industry").putNull("ownership").put("platformFirm", false);
        body.set("foundedOn", row.textNode("founded_on"));
        body.putNull("dissolvedOn").putNull("location").putNull("contact").putArray("tags");
        body.set("note", row.textNode("note"));
        return SeedRequest.put(row, "/bodies/" + row.text("code"), body);
    }

    static SeedRequest affiliation(SeedRow row) {
        ObjectNode body = SeedRow.object()
                .put("body", row.text("body"))
                .put("superior", row.text("superior"))
                .put("kind", row.text("kind"));
        body.set("validFrom", row.textNode("valid_from"));
        body.putNull("validTo").set("note", row.textNode("note"));
        return SeedRequest.post(row, "/affiliations", body);
    }

    static SeedRequest honour(SeedRow row) {
        ObjectNode body = SeedRow.object();
        body.set("honour", row.nameNode("honour"));
        body.set("level", row.textNode("level"));
        body.set("year", row.numberNode("year"));
        ObjectNode recipient = body.putObject("recipient").put("kind", row.text("recipient_kind"));
        recipient.set("name", row.nameNode("recipient"));
        body.put("body", row.text("body"));
        body.set("grantingBody", row.textNode("granting_body"));
        body.put("state", row.text("state"));
        body.set("recipients", row.numberNode("recipients"));
        body.set("jointGroup", row.textNode("joint_group"));
        body.set("industry", row.textNode("industry"));
        body.set("industryCounts", industryCounts(row));
        body.set("source", SeedRequest.source(row));
        body.set("note", honourNote(row));
        body.set("externalId", SeedRequest.externalId(MetricsRequests.READING, row));
        return SeedRequest.post(row, "/honours", body);
    }

    private static JsonNode shortName(SeedRow row) {
        return row.optional("short_name_zh")
                .<JsonNode>map(zh -> SeedRow.object().put("zh", zh).putNull("en"))
                .orElse(NullNode.instance);
    }

    /** {@code code:count}, several parted by {@code ;}. */
    private static ArrayNode industryCounts(SeedRow row) {
        ArrayNode counts = SeedRow.object().arrayNode();
        row.optional("industry_counts")
                .ifPresent(cell -> SeedRow.split(cell, ";").forEach(part -> {
                    List<String> count = SeedRow.split(part, ":");
                    counts.addObject().put("industry", count.get(0)).put("count", Integer.parseInt(count.get(1)));
                }));
        return counts;
    }

    private static JsonNode honourNote(SeedRow row) {
        return row.optional("period_note")
                .<JsonNode>map(period -> SeedRow.object()
                        .textNode(row.optional("note")
                                .map(note -> period + "; " + note)
                                .orElse(period)))
                .orElse(row.textNode("note"));
    }
}
