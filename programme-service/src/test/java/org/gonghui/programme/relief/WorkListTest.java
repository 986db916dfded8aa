package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.relief.Cases.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.TestClock;
import org.gonghui.programme.payment.PayableLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkListTest {

    private static final String WORK = "/api/v1/relief/work-list";

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

    @Test
    void a_case_waits_at_one_desk_at_a_time_until_it_is_granted() {
        String id = Cases.draft(Cases.round(0));
        assertWaits(id, "officer", Cases.officer());
        Cases.submit(id);
        assertWaits(id, "reviewer", Cases.reviewer());
        Cases.takeUp(id);
        Cases.step(Cases.reviewer(), id, "review", Cases.review("1.00")).then().statusCode(200);
        assertWaits(id, "approver", Cases.countyApprover());
        Cases.approve(Cases.countyApprover(), id, "county").then().statusCode(200);
        assertWaits(id, "approver", Cases.cityApprover());
        Cases.approve(Cases.cityApprover(), id, "municipal").then().statusCode(200);
        assertWaits(id, "cashier", Cases.cashier());
    }

    @Test
    void a_case_in_public_notice_waits_only_once_the_notice_is_over() {
        String id = Cases.in(ApplicationState.PUBLIC_NOTICE);
        assertThat(waiting("approver", Cases.countyApprover())).doesNotContain(id);
        Cases.daysPass(6);
        assertThat(waiting("approver", Cases.countyApprover())).contains(id);
    }

    @Test
    void the_longest_overdue_comes_first_and_the_list_goes_on_page_by_page() {
        String early = Cases.draft(Cases.round(0));
        String late = Cases.draft(Cases.round(0));
        Cases.submit(early);
        Cases.daysPass(16);
        Cases.submit(late);
        List<String> all = waiting("reviewer", Cases.reviewer());
        assertThat(all.indexOf(early)).isLessThan(all.indexOf(late)).isNotNegative();
        Response first = Cases.reviewer().get(WORK + "?role=reviewer&pageSize=1");
        first.then().statusCode(200).header("Cache-Control", "no-store");
        List<String> paged = new ArrayList<>();
        for (Response page = first; ; ) {
            paged.addAll(page.path("items.application.id"));
            String token = page.path("nextPageToken");
            if (token == null) {
                break;
            }
            page = Cases.reviewer().get(WORK + "?role=reviewer&pageSize=1&pageToken=" + token);
        }
        assertThat(paged).isEqualTo(all);
        Cases.reviewer()
                .get(WORK + "?role=reviewer&pageSize=500")
                .then()
                .body(
                        "items.find { it.application.id == '" + early + "' }.overdue",
                        equalTo(true),
                        "items.find { it.application.id == '" + late + "' }.overdue",
                        equalTo(false));
    }

    @Test
    void nobody_looks_at_desks_that_are_not_his() {
        Cases.reviewer().get(WORK + "?role=approver").then().statusCode(403);
        Cases.reviewer().get(WORK + "?role=reviewer&body=GD-GZ").then().statusCode(403);
        Cases.anyAdmin().get(WORK + "?role=reviewer").then().statusCode(400);
        as("x", Roles.PARTNER, "GD").get(WORK + "?role=reviewer").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pageSize=0", "pageSize=-1", "pageSize=501", "pageSize=2147483647", "body=lower", "pageToken=x"})
    void a_parameter_that_cannot_be_is_named(String query) {
        Cases.reviewer()
                .get(WORK + "?role=reviewer&" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?" + query.replaceAll("=.*", "")));
    }

    @Test
    void a_batch_takes_what_is_approved_and_each_end_of_a_payment_leads_on() {
        String id = Cases.in(ApplicationState.APPROVED);
        UUID application = UUID.fromString(id);
        UUID batch = UUID.randomUUID();
        List<PayableLine> lines = take(batch, application);
        assertThat(lines).extracting(PayableLine::amount).containsExactly(new BigDecimal("18000.00"));
        assertThat(lines.get(0).payee().name()).startsWith("样");
        assertState(id, "batched");
        within(() -> payable.released(application, batch, "取消"));
        assertState(id, "approved");
        take(batch, application);
        within(() -> payable.failed(application, batch, "账号不符"));
        assertState(id, "payment_failed");
        UUID next = UUID.randomUUID();
        take(next, application);
        assertThat(refusal(() -> payable.paid(application, batch, LocalDate.EPOCH, new BigDecimal("18000.00"))))
                .extracting(Fault::code)
                .containsExactly("wrong_state");
        within(() -> payable.paid(application, next, LocalDate.of(2024, 4, 1), new BigDecimal("18000.00")));
        Cases.officer()
                .get(Cases.APPLICATIONS + "/" + id)
                .then()
                .body("state", equalTo("paid"), "paid.amount", equalTo("18000.00"));
        within(() -> payable.reversed(application, next, "退汇"));
        assertState(id, "payment_failed");
        within(() -> payable.returned(application, next, "户名不符"));
        assertState(id, "in_review");
    }

    @Test
    void what_a_batch_cannot_pay_is_pointed_at_and_nothing_is_taken() {
        UUID approved = UUID.fromString(Cases.in(ApplicationState.APPROVED));
        UUID reviewed = UUID.fromString(Cases.in(ApplicationState.REVIEWED));
        UUID nothing = UUID.randomUUID();
        UUID batch = UUID.randomUUID();
        assertThat(refusal(() -> payable.take(batch, "GD-HY-DY", List.of(approved, reviewed, nothing, approved))))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/items/1 not_payable", "/items/2 unknown_item", "/items/3 duplicate");
        assertThat(refusal(() -> payable.take(batch, "GD-HY", List.of(approved))))
                .extracting(Fault::code)
                .containsExactly("unknown_item");
        assertState(approved.toString(), "approved");
    }

    private List<PayableLine> take(UUID batch, UUID application) {
        return QuarkusTransaction.requiringNew().call(() -> payable.take(batch, "GD-HY-DY", List.of(application)));
    }

    private static void within(Runnable step) {
        QuarkusTransaction.requiringNew().run(step);
    }

    private static List<Fault> refusal(Runnable step) {
        try {
            within(step);
        } catch (Problem refused) {
            return refused.faults();
        }
        throw new AssertionError("was not refused");
    }

    private static void assertState(String id, String state) {
        Cases.officer().get(Cases.APPLICATIONS + "/" + id).then().body("state", equalTo(state));
    }

    /** At this desk, and at no other that its people have. */
    private static void assertWaits(String id, String role, RequestSpecification who) {
        assertThat(waiting(role, who)).contains(id);
        int desks = 0;
        for (String other : List.of("officer", "reviewer", "approver", "cashier")) {
            for (String body : List.of(Cases.FIRM, "GD-HY-DY", "GD-HY")) {
                desks += Cases.anyAdmin()
                                .get(WORK + "?pageSize=500&role=" + other + "&body=" + body)
                                .<List<String>>path("items.application.id")
                                .contains(id)
                        ? 1
                        : 0;
            }
        }
        assertThat(desks).isOne();
    }

    private static List<String> waiting(String role, RequestSpecification who) {
        return who.get(WORK + "?pageSize=500&role=" + role).path("items.application.id");
    }
}
