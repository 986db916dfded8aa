package org.gonghui.programme.mutualaid;

import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Calls;
import org.gonghui.programme.SamplePeople;

/** Plan-years, enrolments and claims of tests. */
final class MutualAid {

    static final String PLANS = "/api/v1/mutual-aid/plan-years";
    static final String ENROLMENTS = "/api/v1/mutual-aid/enrolments";
    static final String CLAIMS = "/api/v1/mutual-aid/claims";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private MutualAid() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Code of a plan of its own. */
    static String newPlan() {
        return "plan_" + NEXT.incrementAndGet();
    }

    static ObjectNode terms(String plan, int year) {
        ObjectNode terms = Calls.example("MutualAidPlanYearRequest")
                .put("code", plan + "_" + year)
                .put("plan", plan)
                .put("year", year);
        terms.remove("externalId");
        return terms;
    }

    /** A plan-year of a plan of its own, with a ceiling in yuan; its code. */
    static String planYear(int year, String ceiling) {
        ObjectNode terms = terms(newPlan(), year);
        terms.withObjectProperty("ceiling").put("amount", ceiling);
        return put(terms);
    }

    static String put(ObjectNode terms) {
        String code = terms.path("code").asText();
        admin().body(terms.toString()).put(PLANS + "/" + code).then().statusCode(201);
        return code;
    }

    static ObjectNode enrolment(String planYear, SamplePeople somebody) {
        ObjectNode request = Calls.example("MutualAidEnrolmentRequest").put("planYear", planYear);
        request.set("person", somebody.request());
        return request;
    }

    /** Somebody who is covered from the first day of the year on; the id of the enrolment. */
    static String enrolled(String planYear, SamplePeople somebody) {
        int year = Integer.parseInt(planYear.substring(planYear.length() - 4));
        LocalDate early = LocalDate.of(year - 1, 11, 1);
        LocalDate day = early.isAfter(today()) ? today() : early;
        return admin().body(enrolment(planYear, somebody)
                        .put("enrolledOn", day.toString())
                        .toString())
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ObjectNode claim(String enrolment, String day, String amount) {
        ObjectNode request = Calls.example("MutualAidClaimRequest")
                .put("enrolment", enrolment)
                .put("incurredOn", day);
        request.withObjectProperty("claimed").put("amount", amount);
        return request;
    }

    /** A claim by the officer for severe illness, of which 60 per cent are paid; its id. */
    static String submitted(String enrolment, String day, String amount) {
        return as("officer", Roles.OFFICER)
                .body(claim(enrolment, day, amount).toString())
                .post(CLAIMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response assess(String claim, String amount) {
        ObjectNode assessment = object("{\"reasons\":[\"item_not_covered\"]}");
        assessment.putObject("assessed").put("amount", amount).put("currency", "CNY");
        return as("reviewer", Roles.REVIEWER).body(assessment.toString()).post(CLAIMS + "/" + claim + "/assess");
    }

    static Response approve(String claim) {
        return as("approver", Roles.APPROVER).post(CLAIMS + "/" + claim + "/approve");
    }

    /** A claim that is approved with this amount; its id. */
    static String approved(String enrolment, String day, String amount) {
        String claim = submitted(enrolment, day, "30000.00");
        assess(claim, amount).then().statusCode(200);
        approve(claim).then().statusCode(200);
        return claim;
    }

    /** Somebody in particular, for all of Guangdong. */
    static RequestSpecification as(String subject, String... roles) {
        return anyone().auth().oauth2(Tokens.of(subject, Set.of(roles), List.of("GD")));
    }
}
