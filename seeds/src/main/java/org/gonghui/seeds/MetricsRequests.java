package org.gonghui.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that go to metrics: sources, metrics, figures. */
final class MetricsRequests {

    static final String READING = "newspaper-reading";

    private MetricsRequests() {}

    static SeedRequest source(SeedRow row) {
        ObjectNode body = SeedRow.object().put("code", row.text("code")).put("kind", row.text("kind"));
        body.set("title", row.nameNode("title"));
        body.set("publisher", row.nameNode("publisher"));
        body.set("publishedOn", row.textNode("published_on"));
        body.putNull("url").set("note", row.textNode("note"));
        return SeedRequest.put(row, "/sources/" + row.text("code"), body);
    }

    /**
     * A metric.
     *
     * @param derivations from which records metrics are counted, by their code
     */
    static SeedRequest metric(SeedRow row, Map<String, SeedRow> derivations) {
        ObjectNode body = SeedRow.object().put("code", row.text("code"));
        body.set("name", row.nameNode("name"));
        body.set("definition", row.nameNode("definition"));
        body.put("unit", row.text("unit")).put("area", row.text("area"));
        body.put("timeRule", row.text("time_rule")).put("hierarchyRule", row.text("hierarchy_rule"));
        body.put("valueType", row.text("value_type"));
        body.put("nonNegative", Boolean.parseBoolean(row.text("non_negative")));
        body.set("dimensions", dimensions(row));
        body.putArray("expectedTypes");
        body.putNull("since").putNull("until");
        body.set("derivedFrom", derivedFrom(derivations.get(row.id())));
        return SeedRequest.put(row, "/metrics/" + row.text("code"), body);
    }

    /**
     * A figure.
     *
     * @param restated the id that the API gave to the figure which this row says again
     */
    static SeedRequest figure(SeedRow row, Optional<String> restated) {
        ObjectNode body = SeedRow.object().put("body", row.text("body")).put("metric", row.text("metric"));
        body.set("period", period(row));
        body.set("breakdown", breakdown(row));
        body.put("basis", "reported").set("value", row.numberNode("value"));
        body.put("qualifier", row.text("qualifier")).put("coverage", row.text("coverage"));
        body.set("source", SeedRequest.source(row));
        body.set("restates", restated.<JsonNode>map(TextNode::valueOf).orElse(NullNode.instance));
        body.put("state", "published").set("note", row.textNode("note"));
        body.set("externalId", SeedRequest.externalId(READING, row));
        return SeedRequest.post(row, "/figures", body);
    }

    private static JsonNode derivedFrom(@Nullable SeedRow row) {
        if (row == null) {
            return NullNode.instance;
        }
        ObjectNode from = SeedRow.object().put("resource", row.text("resource"));
        from.set("kinds", row.listNode("kinds"));
        from.set("levels", row.listNode("levels"));
        return from.put("measure", row.text("measure"));
    }

    private static ObjectNode period(SeedRow row) {
        ObjectNode period = SeedRow.object().put("kind", row.text("period_kind"));
        period.set("from", row.textNode("period_from"));
        period.set("to", row.textNode("period_to"));
        return period;
    }

    /** {@code participants=workers_and_family}; several are parted by semicolons. */
    private static ObjectNode breakdown(SeedRow row) {
        ObjectNode breakdown = SeedRow.object();
        for (String part : parts(row, "breakdown")) {
            List<String> pair = SeedRow.split(part, "=");
            breakdown.put(pair.get(0), pair.get(1));
        }
        return breakdown;
    }

    /** {@code participants:workers|workers_and_family}; several are parted by semicolons. */
    private static ArrayNode dimensions(SeedRow row) {
        ArrayNode dimensions = SeedRow.object().arrayNode();
        for (String part : parts(row, "dimensions")) {
            List<String> pair = SeedRow.split(part, ":");
            ArrayNode values = dimensions.addObject().put("code", pair.get(0)).putArray("values");
            SeedRow.split(pair.get(1), "\\|").forEach(values::add);
        }
        return dimensions;
    }

    private static List<String> parts(SeedRow row, String column) {
        return row.optional(column).map(cell -> SeedRow.split(cell, ";")).orElse(List.of());
    }
}
