package org.gonghui.seeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Plan-years of mutual aid, which go to programme. */
final class MutualAidRequests {

    private MutualAidRequests() {}

    static SeedRequest planYear(SeedRow row) {
        ObjectNode body = SeedRow.object().put("code", row.id()).put("plan", row.text("plan"));
        body.set("year", row.numberNode("year"));
        body.put("body", row.text("body"));
        body.set("name", row.nameNode("name"));
        List.of("premium", "subsidy", "ceiling").forEach(part -> body.set(part, row.moneyNode(part + "_cny")));
        body.set("waitingDays", row.numberNode("waiting_days"));
        ArrayNode benefits = body.putArray("benefits");
        SeedRow.split(row.text("benefits"), ";").forEach(part -> benefits.add(benefit(part)));
        ObjectNode limits = body.putObject("limits");
        List.of("assessment", "approval", "payment").forEach(step -> limits.set(step, row.numberNode(step + "_days")));
        body.put("note", ReliefRequests.note(row));
        return SeedRequest.put(row, "/mutual-aid/plan-years/" + row.id(), body);
    }

    private static ObjectNode benefit(String part) {
        List<String> pair = SeedRow.split(part, ":");
        return SeedRow.object().put("cause", pair.get(0)).put("percent", new BigDecimal(pair.get(1)));
    }
}
