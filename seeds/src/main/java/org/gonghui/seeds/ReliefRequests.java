package org.gonghui.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Relief schemes and their rules, which go to programme. */
final class ReliefRequests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReliefRequests() {}

    static SeedRequest scheme(SeedRow row) {
        ObjectNode body = SeedRow.object().put("code", row.id()).put("body", row.text("body"));
        body.put("segment", row.text("segment")).put("kind", row.text("kind"));
        body.set("name", row.nameNode("name"));
        body.set("endedOn", row.textNode("ended_on"));
        body.put("note", note(row));
        return SeedRequest.put(row, "/relief/schemes/" + row.id(), body);
    }

    /**
     * A rule with all facts that it asks for.
     *
     * @param facts of every scheme
     */
    static SeedRequest rule(SeedRow row, List<SeedRow> facts) {
        String scheme = row.text("scheme");
        ObjectNode body = SeedRow.object();
        body.set("applicants", row.listNode("applicants"));
        body.set("caseCap", row.moneyNode("case_cap_cny"));
        body.set("yearlyCap", row.moneyNode("yearly_cap_cny"));
        body.set("documents", row.listNode("documents"));
        ArrayNode asked = body.putArray("facts");
        facts.stream().filter(fact -> fact.text("scheme").equals(scheme)).forEach(fact -> asked.add(fact(fact)));
        body.set("approvals", row.listNode("approvals"));
        body.set("noticeDays", row.numberNode("notice_days"));
        ObjectNode limits = body.putObject("limits");
        List.of("review", "approval", "payment", "appeal")
                .forEach(step -> limits.set(step, row.numberNode(step + "_days")));
        body.putObject("opening").put("kind", row.text("opening")).set("months", numbers(row, "months"));
        return SeedRequest.put(row, "/relief/schemes/" + scheme + "/rules/" + row.text("valid_from"), body);
    }

    private static ObjectNode fact(SeedRow row) {
        ObjectNode fact = SeedRow.object().put("code", row.text("code"));
        fact.set("name", row.nameNode("name"));
        fact.put("type", row.text("type")).put("required", Boolean.parseBoolean(row.text("required")));
        fact.set("atLeast", row.numberNode("at_least"));
        fact.set("atMost", row.numberNode("at_most"));
        fact.set(
                "mustBe",
                row.optional("must_be")
                        .<JsonNode>map(text -> JSON.booleanNode(Boolean.parseBoolean(text)))
                        .orElse(JSON.nullNode()));
        fact.set("codes", orNull(row.listNode("codes")));
        return fact.put("otherwise", row.text("otherwise"));
    }

    private static JsonNode numbers(SeedRow row, String column) {
        ArrayNode numbers = JSON.arrayNode();
        row.listNode(column).forEach(text -> numbers.add(text.asInt()));
        return orNull(numbers);
    }

    private static JsonNode orNull(ArrayNode list) {
        return list.isEmpty() ? JSON.nullNode() : list;
    }

    /** Where it stands in the texts, and what else there is to say. */
    static String note(SeedRow row) {
        String where = row.text("document") + ":" + row.text("lines");
        return row.optional("note").map(note -> where + "; " + note).orElse(where);
    }
}
