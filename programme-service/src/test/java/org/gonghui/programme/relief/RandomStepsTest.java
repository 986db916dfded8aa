package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.relief.Cases.APPLICATIONS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is asked for, by whomever, in whatever order: the invariants of docs/relief.md hold. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RandomStepsTest {

    private static final int CASES = 10;
    private static final int STEPS = 15;
    private static final Set<String> ALL = Set.of(Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.CASHIER);

    @Inject
    ApplicationPayable payable;

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    /**
     * Something that is asked for.
     *
     * @param dice chooses among what is allowed, or that the action is asked for whether it is allowed or not
     */
    record Wish(ApplicationAction action, String who, int dice) {}

    @Test
    void no_sequence_of_steps_breaks_the_invariants() {
        JqwikSession.run(() -> cases().sampleStream().limit(CASES).forEach(this::lead));
    }

    private static Arbitrary<List<Wish>> cases() {
        return Combinators.combine(
                        Arbitraries.of(ApplicationAction.class),
                        Arbitraries.of("ann", "bob", "cai", "dan", "eve"),
                        Arbitraries.integers().between(0, 29))
                .as(Wish::new)
                .list()
                .ofSize(STEPS);
    }

    private void lead(List<Wish> wishes) {
        TestClock.reset();
        String round = Cases.round(wishes.get(0).dice() % 2);
        SamplePeople who = SamplePeople.next();
        String id = as("ann")
                .body(Cases.request(round, Cases.FIRM, who).toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (Wish wish : wishes) {
            take(id, chosen(id, wish), wish.who());
            if (wish.dice() % 5 == 0) {
                Cases.daysPass(1);
            }
        }
        assertThat(brokenInvariants(id)).as("after %s", wishes).isEmpty();
    }

    /** Mostly what is allowed, and seldom a withdrawal or an edit, so that cases come far. */
    private static ApplicationAction chosen(String id, Wish wish) {
        List<String> allowed = as(wish.who()).get(APPLICATIONS + "/" + id).path("allowedActions");
        List<String> onwards = allowed.stream()
                .filter(action -> !action.equals("withdraw") || wish.dice() == 0)
                .filter(action -> !action.equals("edit") || wish.dice() % 10 == 0)
                .toList();
        return wish.dice() % 3 == 1 || onwards.isEmpty()
                ? wish.action()
                : ApplicationAction.valueOf(
                        onwards.get(wish.dice() % onwards.size()).toUpperCase(Locale.ROOT));
    }

    private void take(String id, ApplicationAction action, String who) {
        UUID application = UUID.fromString(id);
        UUID batch = new UUID(7, 7);
        switch (action) {
            case SUBMIT -> post(who, id, "submit", "");
            case TAKE_UP -> post(who, id, "take-up", "");
            case POST_NOTICE -> post(who, id, "notice", "");
            case REVIEW -> post(who, id, "review", Cases.review("18000.00"));
            case APPROVE -> post(who, id, "approve", Cases.approval("county"));
            case ENDORSE -> post(who, id, "approve", Cases.approval("municipal"));
            case WITHDRAW, RETURN, REJECT, DECLINE, APPEAL, CLOSE ->
                post(who, id, action.code(), "{\"reason\":\"理由\"}");
            case CREATE, EDIT -> edit(who, id);
            case OBJECT -> object(who, id);
            case BATCH -> pay(() -> payable.take(batch, "GD-HY-DY", List.of(application)));
            case RELEASE -> pay(() -> payable.released(application, batch, "取消"));
            case PAY -> pay(() -> payable.paid(application, batch, LocalDate.EPOCH, new BigDecimal("18000.00")));
            case FAIL -> pay(() -> payable.failed(application, batch, "失败"));
            case SEND_BACK -> pay(() -> payable.returned(application, batch, "退回"));
            case REVERSE -> pay(() -> payable.reversed(application, batch, "退汇"));
        }
    }

    private static void post(String who, String id, String step, String body) {
        Response answer = Cases.step(as(who), id, step, body);
        if (answer.statusCode() == 409 && answer.path("errors.code").equals(List.of("wrong_level"))) {
            answer = Cases.step(as(who), id, step, Cases.approval(body.contains("county") ? "municipal" : "county"));
        }
        assertThat(answer.statusCode()).isIn(200, 403, 409);
    }

    private static void edit(String who, String id) {
        String path = APPLICATIONS + "/" + id;
        Response answer = as(who).contentType("application/merge-patch+json")
                .header("If-Match", as(who).get(path).header("ETag"))
                .body("{\"note\":\"" + who + "\"}")
                .patch(path);
        assertThat(answer.statusCode()).isIn(200, 403, 409);
    }

    private static void object(String who, String id) {
        String notice = as(who).get(APPLICATIONS + "/" + id).path("notice.id");
        if (notice != null) {
            Response answer =
                    as(who).body("{\"reason\":\"异议\"}").post("/api/v1/relief/notices/" + notice + "/objections");
            assertThat(answer.statusCode()).isIn(204, 404);
        }
    }

    private static void pay(Runnable step) {
        try {
            QuarkusTransaction.requiringNew().run(step);
        } catch (Problem refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private static RequestSpecification as(String subject) {
        return anyone().auth().oauth2(Tokens.of(subject, ALL, List.of("GD-HY")));
    }

    private static List<String> brokenInvariants(String id) {
        try {
            return Invariants.brokenBy(id);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
