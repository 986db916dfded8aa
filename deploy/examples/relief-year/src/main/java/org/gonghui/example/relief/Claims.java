package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is claimed of mutual aid: handed in by unions, assessed, approved by somebody else, paid by a batch. */
final class Claims {

    private static final String PATH = "/api/v1/mutual-aid/claims";
    private static final List<String> CAUSES = List.of("hospitalisation", "severe_illness", "surgery");
    private static final BigDecimal COSTS = new BigDecimal("4321.15");
    private static final BigDecimal STEP = new BigDecimal("233.33");
    private static final int CONFLICT = 409;

    private final Api api;
    private final Books books;
    private final PlanYear plan;
    private final Map<Integer, String> enrolments;

    Claims(Api api, Books books, PlanYear plan, Map<Integer, String> enrolments) {
        this.api = api;
        this.books = books;
        this.plan = plan;
        this.enrolments = enrolments;
    }

    /** A claim that is to be paid. */
    private record Paid(String id, int person, BigDecimal amount) {}

    /**
     * These people claim costs of a day, and what is approved of it is paid. The first of them claims something else in
     * vain.
     *
     * @param worst somebody else, whose costs are above the ceiling
     */
    void play(List<Integer> people, int worst, LocalDate day, Payments fund) {
        List<Paid> approved = new ArrayList<>(Together.map(people, person -> granted(person, day)));
        approved.add(capped(worst, day));
        refused(people.get(0), day);
        fund.pay("mutual_aid_claim", approved.stream().map(Paid::id).toList(), day, false);
        approved.forEach(each ->
                books.toPerson(Staff.ORGANS.unionOf(each.person()), Books.CLAIMS, each.person(), each.amount()));
        System.out.printf("%s  %-36s %4d paid, 1 refused, 1 held to the ceiling%n", day, plan.code(), approved.size());
    }

    private Paid granted(int person, LocalDate day) {
        String cause = CAUSES.get(person % CAUSES.size());
        BigDecimal costs = COSTS.add(STEP.multiply(BigDecimal.valueOf(person % 10)));
        String claim = submit(person, cause, day, costs);
        BigDecimal share = plan.share(cause, costs);
        assess(claim, share, null);
        approve(claim);
        return new Paid(claim, person, share);
    }

    /** The share of so high costs is above the ceiling: the approval says what is left, and that is assessed instead. */
    private Paid capped(int person, LocalDate day) {
        BigDecimal costs = plan.ceiling().multiply(BigDecimal.valueOf(3));
        String claim = submit(person, "severe_illness", day, costs);
        assess(claim, plan.share("severe_illness", costs), null);
        BigDecimal left = leftOf(claim);
        assess(claim, left, "over_ceiling");
        approve(claim);
        return new Paid(claim, person, left);
    }

    private BigDecimal leftOf(String claim) {
        try {
            approve(claim);
        } catch (Refused aboveCeiling) {
            if (aboveCeiling.status() == CONFLICT) {
                return new BigDecimal(Api.json(aboveCeiling.body())
                        .path("left")
                        .path("amount")
                        .asText());
            }
            throw aboveCeiling;
        }
        throw new IllegalStateException("more than the ceiling was approved of " + claim);
    }

    /** Nothing is due of what another cover has paid. */
    private void refused(int person, LocalDate day) {
        String claim = submit(person, "surgery", day, COSTS.add(COSTS));
        assess(claim, BigDecimal.ZERO, "paid_elsewhere");
        ObjectNode rejection = Api.object().put("remark", "医保已全额支付");
        rejection.putArray("reasons").add("paid_elsewhere");
        api.post(Staff.approverOf(Staff.ORGANS.body()), PATH + "/" + claim + "/reject", rejection);
    }

    private String submit(int person, String cause, LocalDate day, BigDecimal costs) {
        ObjectNode claim = Api.object().put("enrolment", enrolments.get(person)).put("cause", cause);
        claim.put("incurredOn", day.toString()).set("claimed", Scheme.yuan(costs));
        claim.putNull("bankAccount").putNull("illness").putNull("note");
        claim.set("externalId", Api.externalId("claim-" + day + "-" + person + "-" + costs));
        return api.post(Staff.officerOf(Staff.ORGANS.unionOf(person)), PATH, claim)
                .path("id")
                .asText();
    }

    private void assess(String claim, BigDecimal amount, @Nullable String reason) {
        ObjectNode assessment = Api.object().putNull("remark");
        assessment.set("assessed", Scheme.yuan(amount));
        if (reason == null) {
            assessment.putArray("reasons");
        } else {
            assessment.putArray("reasons").add(reason);
        }
        api.post(Staff.ORGANS.reviewer(), PATH + "/" + claim + "/assess", assessment);
    }

    private void approve(String claim) {
        api.post(Staff.approverOf(Staff.ORGANS.body()), PATH + "/" + claim + "/approve", Api.object());
    }
}
