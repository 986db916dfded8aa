package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One round, from its first application to the last approval: apply a batch, approve a batch. */
final class Round {

    private static final String APPLICATIONS = "/api/v1/relief/applications";
    /** Who comes again in the next month stays below the rule's cap of a year. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final BigDecimal STEP = new BigDecimal("37.50");

    private final Api api;
    private final Staff staff;
    private final Scheme scheme;
    private final String id;
    private List<Case> cases = List.of();

    Round(Api api, Staff staff, String scheme, LocalDate firstDay, LocalDate lastDay, String period) {
        this.api = api;
        this.staff = staff;
        this.scheme = Scheme.read(api, scheme);
        ObjectNode round = Api.object().put("scheme", scheme).put("body", staff.body());
        round.put("period", period).put("firstDay", firstDay.toString()).put("lastDay", lastDay.toString());
        this.id = api.post(staff.organiser(), "/api/v1/relief/rounds", round.putNull("note"))
                .path("id")
                .asText();
    }

    /** One application, as far as the example follows it. */
    record Case(String id, String union, int person, BigDecimal amount) {}

    Scheme scheme() {
        return scheme;
    }

    List<Case> cases() {
        return cases;
    }

    /** These people apply through their unions, and their unions hand in what they wrote. */
    void apply(List<Integer> people) {
        cases = Together.map(people, this::apply);
    }

    private Case apply(int person) {
        String union = staff.unionOf(person);
        BigDecimal asked = scheme.cap().multiply(HALF).subtract(STEP.multiply(BigDecimal.valueOf(person % 20)));
        ObjectNode request = scheme.application(id, union, person, asked);
        String application = api.post(Staff.officerOf(union), APPLICATIONS, request)
                .path("id")
                .asText();
        step(Staff.officerOf(union), application, "submit", Api.object());
        return new Case(application, union, person, asked.subtract(STEP));
    }

    /**
     * Every case is assessed a little below what was asked, and stands in public notice where the rule wants it.
     *
     * @param oneAppeals one is turned down first; its union appeals, and another reviewer finds for it
     */
    void review(boolean oneAppeals) {
        Case first = cases.get(0);
        if (oneAppeals) {
            step(staff.reviewer(), first.id(), "take-up", Api.object());
            step(staff.reviewer(), first.id(), "reject", Api.because("材料不足"));
            step(Staff.officerOf(first.union()), first.id(), "appeal", Api.because("已补充材料"));
        }
        Together.each(
                cases,
                each -> review(oneAppeals && each.equals(first) ? staff.otherReviewer() : staff.reviewer(), each));
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
    void approve() {
        Together.each(cases, this::approve);
    }

    private void approve(Case each) {
        JsonNode levels =
                api.get(staff.reviewer(), APPLICATIONS + "/" + each.id()).path("approvals");
        for (JsonNode level : levels) {
            ObjectNode approval = Api.because("同意");
            approval.put("level", level.path("level").asText()).putNull("amount");
            step(Staff.approverOf(level.path("body").asText()), each.id(), "approve", approval);
        }
    }

    private void step(Api.Person who, String application, String action, ObjectNode body) {
        api.post(who, APPLICATIONS + "/" + application + "/" + action, body);
    }
}
