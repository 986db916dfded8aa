package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** A scheme with the rule that is in force, as the API tells it. */
record Scheme(String code, String segment, JsonNode rule) {

    static Scheme read(Api api, String code) {
        JsonNode scheme = api.get(Staff.AUDITOR, "/api/v1/relief/schemes/" + code);
        JsonNode versions = scheme.path("rules");
        return new Scheme(
                code,
                scheme.path("segment").asText(),
                versions.path(versions.size() - 1).path("rule"));
    }

    BigDecimal cap() {
        return new BigDecimal(rule.path("caseCap").path("amount").asText());
    }

    boolean hasNotice() {
        return rule.path("noticeDays").asInt() > 0;
    }

    /** An application that the rule has nothing against. */
    ObjectNode application(String round, String union, int person, BigDecimal asked) {
        ObjectNode request = Api.object().put("round", round).put("body", union).putNull("appliedOn");
        request.put("applicant", rule.path("applicants").path(0).asText());
        request.set("person", MadeUpPeople.person(person));
        request.set("asked", yuan(asked));
        ObjectNode facts = request.putObject("facts");
        rule.path("facts").forEach(fact -> facts.put(fact.path("code").asText(), passing(fact)));
        rule.path("documents").forEach(kind -> request.withArray("documents").add(document(kind.asText(), person)));
        return request.putNull("note");
    }

    static ObjectNode yuan(BigDecimal amount) {
        return Api.object().put("amount", amount.setScale(2).toPlainString()).put("currency", "CNY");
    }

    private static String passing(JsonNode fact) {
        return switch (fact.path("type").asText()) {
            case "money" -> limit(fact).setScale(2).toPlainString();
            case "number" -> limit(fact).toPlainString();
            case "boolean" -> fact.path("mustBe").asText();
            default -> fact.path("codes").path(0).asText();
        };
    }

    private static BigDecimal limit(JsonNode fact) {
        JsonNode limit = fact.path("atLeast").isNull() ? fact.path("atMost") : fact.path("atLeast");
        return limit.isNull() ? BigDecimal.ONE : limit.decimalValue();
    }

    /** A reference is enough for an application to be judged; the content may follow. */
    private static ObjectNode document(String kind, int person) {
        return Api.object()
                .put("kind", kind)
                .put("fileName", kind + ".pdf")
                .put("mediaType", "application/pdf")
                .put("sha256", "%032x%032x".formatted(kind.hashCode() & Integer.MAX_VALUE, person))
                .put("size", 1);
    }
}
