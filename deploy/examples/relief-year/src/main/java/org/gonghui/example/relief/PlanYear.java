package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A year of the organs' second medical insurance, as the API tells it. */
record PlanYear(JsonNode terms) {

    private static final String PATH = "/api/v1/mutual-aid/plan-years";
    private static final String PLAN = "provincial_organs_second_medical";

    /** The terms of a year; where nobody has set any, those of the year that the seeds have are taken over. */
    static PlanYear of(Api api, int year) {
        for (JsonNode known :
                api.get(Staff.AUDITOR, PATH + "?plan=" + PLAN + "&year=" + year).path("items")) {
            return new PlanYear(known);
        }
        ObjectNode terms = api.get(Staff.AUDITOR, PATH + "/" + PLAN + "_2024").deepCopy();
        terms.remove(List.of("version", "updatedAt"));
        String code = PLAN + "_" + year;
        return new PlanYear(api.put(
                Staff.ORGANS.organiser(),
                PATH + "/" + code,
                terms.put("code", code).put("year", year)));
    }

    String code() {
        return terms.path("code").asText();
    }

    BigDecimal ceiling() {
        return new BigDecimal(terms.path("ceiling").path("amount").asText());
    }

    /** What of these costs is covered. */
    BigDecimal share(String cause, BigDecimal costs) {
        for (JsonNode benefit : terms.path("benefits")) {
            if (benefit.path("cause").asText().equals(cause)) {
                return costs.multiply(benefit.path("percent").decimalValue())
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.HALF_UP);
            }
        }
        throw new IllegalStateException(code() + " does not cover " + cause);
    }
}
