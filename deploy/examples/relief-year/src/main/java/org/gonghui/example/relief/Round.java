package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One round, from its first application to the last approval: apply a batch, approve a batch. */
final class Round {

    private static final String APPLICATIONS = "/api/v1/relief/applications";
    /** Who comes again in the next month stays below the rule's cap of a year. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final BigDecimal STEP = new BigDecimal("37.50");

    private final Api api;
    private final Scheme scheme;
    private final String id;
    private final Map<String, Case> cases = new TreeMap<>();

    Round(Api api, BusinessDate today, Scheme scheme, LocalDate firstDay, LocalDate lastDay, String period) {
        this.api = api;
        this.scheme = scheme;
        today.is(firstDay);
        ObjectNode round = Api.object().put("scheme", scheme.code()).put("body", Staff.ORGANS);
        round.put("period", period).put("firstDay", firstDay.toString()).put("lastDay", lastDay.toString());
        this.id = api.post(Staff.ORGANISER, "/api/v1/relief/rounds", round.putNull("note"))
                .path("id")
                .asText();
    }

    /** One application, as far as the example follows it. */
    record Case(String id, int person, BigDecimal amount) {}

    /** These people apply through their unions, and their unions hand in what they wrote. */
    void apply(List<Integer> people) {
        for (int person : people) {
            String union = Staff.UNIONS.get(person % Staff.UNIONS.size());
            BigDecimal asked = scheme.cap().multiply(HALF).subtract(STEP.multiply(BigDecimal.valueOf(person % 20)));
            ObjectNode request = scheme.application(id, union, person, asked);
            String application = api.post(Staff.officerOf(union), APPLICATIONS, request)
                    .path("id")
                    .asText();
            step(Staff.officerOf(union), application, "submit", Api.object());
            cases.put(application, new Case(application, person, asked.subtract(STEP)));
        }
    }

    /** Every case is assessed a little below what was asked, and stands in public notice where the rule wants it. */
    void review() {
        cases.values().forEach(each -> review(Staff.REVIEWER, each));
    }

    /** One is turned down first; its union appeals, and another reviewer finds for it. */
    void reviewWithOneAppeal() {
        Case appealed = cases.values().iterator().next();
        step(Staff.REVIEWER, appealed.id(), "take-up", Api.object());
        step(Staff.REVIEWER, appealed.id(), "reject", Api.because("材料不足"));
        String union = api.get(Staff.REVIEWER, APPLICATIONS + "/" + appealed.id())
                .path("body")
                .asText();
        step(Staff.officerOf(union), appealed.id(), "appeal", Api.because("已补充材料"));
        review(Staff.OTHER_REVIEWER, appealed);
        cases.values().stream().filter(each -> !each.equals(appealed)).forEach(each -> review(Staff.REVIEWER, each));
    }

    private void review(Api.Person reviewer, Case each) {
        step(reviewer, each.id(), "take-up", Api.object());
        ObjectNode assessed = Api.because("情况属实");
        assessed.set("amount", Scheme.yuan(each.amount()));
        step(reviewer, each.id(), "review", assessed);
        if (scheme.hasNotice()) {
            step(reviewer, each.id(), "notice", Api.object());
        }
    }

    /** Every level of the rule approves, the lowest first. */
    List<Case> approve() {
        for (Case each : cases.values()) {
            JsonNode levels =
                    api.get(Staff.REVIEWER, APPLICATIONS + "/" + each.id()).path("approvals");
            for (JsonNode level : levels) {
                ObjectNode approval = Api.because("同意");
                approval.put("level", level.path("level").asText()).putNull("amount");
                step(Staff.approverOf(level.path("body").asText()), each.id(), "approve", approval);
            }
        }
        return new ArrayList<>(cases.values());
    }

    private void step(Api.Person who, String application, String action, ObjectNode body) {
        api.post(who, APPLICATIONS + "/" + application + "/" + action, body);
    }
}
