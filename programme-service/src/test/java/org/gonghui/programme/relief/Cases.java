package org.gonghui.programme.relief;

import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.scheme.Schemes.example;
import static org.gonghui.registrycopy.RegistryCopyFixture.body;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.TestClock;
import org.gonghui.programme.scheme.Schemes;

/** Applications for tests, made and led on over HTTP by the people who do so in earnest. */
final class Cases {

    static final String APPLICATIONS = "/api/v1/relief/applications";
    static final String FIRM = "GD-HY-DY-F1";
    static final String OTHER_FIRM = "GD-HY-DY-F2";
    static final byte[] CONTENT = "%PDF-1.7 sample".getBytes(StandardCharsets.UTF_8);

    private Cases() {}

    static void bodiesStand() {
        Federation.stands();
        body(FIRM, "enterprise_union", "GD-HY-DY");
        body(OTHER_FIRM, "enterprise_union", "GD-HY-DY");
    }

    static RequestSpecification as(String subject, String role, String... bodies) {
        return anyone().auth().oauth2(Tokens.of(subject, Set.of(role), List.of(bodies)));
    }

    static RequestSpecification officer() {
        return as("officer", Roles.OFFICER, FIRM);
    }

    static RequestSpecification reviewer() {
        return as("reviewer", Roles.REVIEWER, "GD-HY-DY");
    }

    static RequestSpecification countyApprover() {
        return as("county-approver", Roles.APPROVER, "GD-HY-DY");
    }

    static RequestSpecification cityApprover() {
        return as("city-approver", Roles.APPROVER, "GD-HY");
    }

    static RequestSpecification cashier() {
        return as("cashier", Roles.CASHIER, "GD-HY-DY");
    }

    /** Approved by county and city, at any time, after so many days of notice. */
    static ObjectNode rule(int noticeDays) {
        ObjectNode rule = example("ReliefRule").put("noticeDays", noticeDays);
        rule.putArray("approvals").add("county").add("municipal");
        rule.putObject("opening").put("kind", "any_time");
        return rule;
    }

    /** A round of this year that the county holds. */
    static String round(int noticeDays) {
        return round(rule(noticeDays));
    }

    static String round(ObjectNode rule) {
        String scheme = Schemes.scheme("GD-HY", "2024-01-01", rule);
        return Schemes.round(scheme, "GD-HY-DY", today().substring(0, 4));
    }

    static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    }

    /** A complete request; the content of each document is {@link #CONTENT} with its number. */
    static ObjectNode request(String round) {
        return request(round, FIRM, SamplePeople.next());
    }

    static ObjectNode request(String round, String body, SamplePeople who) {
        ObjectNode request =
                example("ReliefApplicationRequest").put("round", round).put("body", body);
        request.remove("appliedOn");
        request.set("person", who.request());
        ArrayNode documents = (ArrayNode) request.get("documents");
        for (int at = 0; at < documents.size(); at++) {
            ((ObjectNode) documents.get(at))
                    .put("mediaType", "application/pdf")
                    .put("sha256", sha256(content(at + 1)))
                    .put("size", content(at + 1).length);
        }
        return request;
    }

    static byte[] content(int number) {
        return (new String(CONTENT, StandardCharsets.UTF_8) + number).getBytes(StandardCharsets.UTF_8);
    }

    /** The content of a document, as {@link #request} announces it. */
    static Response putContent(String id, int number) {
        return putContent(id, number, "application/pdf", content(number));
    }

    static Response putContent(String id, int number, String mediaType, byte[] content) {
        return officer()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(content)
                .put(APPLICATIONS + "/" + id + "/documents/" + number + "/content");
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A draft; answers its id. */
    static String draft(String round) {
        return officer()
                .body(request(round).toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response step(RequestSpecification who, String id, String step) {
        return step(who, id, step, "{\"reason\":\"理由\"}");
    }

    static Response step(RequestSpecification who, String id, String step, String body) {
        return who.body(body).post(APPLICATIONS + "/" + id + "/" + step);
    }

    static Response bare(RequestSpecification who, String id, String step) {
        return who.post(APPLICATIONS + "/" + id + "/" + step);
    }

    static String review(String amount) {
        return "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"},\"reason\":\"核实\"}";
    }

    static String approval(String level) {
        return "{\"level\":\"" + level + "\",\"reason\":\"同意\"}";
    }

    static Response approve(RequestSpecification who, String id, String level) {
        return step(who, id, "approve", approval(level));
    }

    static void submit(String id) {
        bare(officer(), id, "submit").then().statusCode(200);
    }

    static void takeUp(String id) {
        bare(reviewer(), id, "take-up").then().statusCode(200);
    }

    /** From the draft to the end of the review. */
    static void review(String id, String amount) {
        submit(id);
        takeUp(id);
        step(reviewer(), id, "review", review(amount)).then().statusCode(200);
    }

    /** A case in a state, in a round of its own; a public notice stands only where the state is that of one. */
    static String in(ApplicationState state) {
        int notice = state == ApplicationState.PUBLIC_NOTICE ? 5 : 0;
        String id = draft(round(notice));
        switch (state) {
            case DRAFT -> {}
            case WITHDRAWN -> step(officer(), id, "withdraw").then().statusCode(200);
            case SUBMITTED -> submit(id);
            case IN_REVIEW -> {
                submit(id);
                takeUp(id);
            }
            case RETURNED, REJECTED, APPEALED -> {
                submit(id);
                takeUp(id);
                step(reviewer(), id, state == ApplicationState.RETURNED ? "return" : "reject")
                        .then()
                        .statusCode(200);
                if (state == ApplicationState.APPEALED) {
                    step(officer(), id, "appeal").then().statusCode(200);
                }
            }
            case REVIEWED -> review(id, "18000.00");
            case PUBLIC_NOTICE -> {
                review(id, "18000.00");
                bare(reviewer(), id, "notice").then().statusCode(200);
            }
            case APPROVED -> approve(id);
            case BATCHED, PAID, PAYMENT_FAILED, CLOSED ->
                throw new IllegalArgumentException("payment batches lead there: " + state);
        }
        return id;
    }

    /** From the draft of a rule without notice to the last approval. */
    static void approve(String id) {
        review(id, "18000.00");
        approve(countyApprover(), id, "county").then().statusCode(200);
        approve(cityApprover(), id, "municipal").then().statusCode(200);
    }

    static void daysPass(int days) {
        TestClock.pass(Duration.ofDays(days));
    }

    static RequestSpecification anyAdmin() {
        return as("admin", Roles.ADMIN);
    }
}
