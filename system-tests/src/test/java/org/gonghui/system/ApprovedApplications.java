package org.gonghui.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Applications of a yuan each, led to their approval, for batches to pay. */
final class ApprovedApplications {

    private static final String HOLDER = "GD-HY";
    private static final String UNION = "GD-HY-DY";
    private static final String SCHEME = "system_test_relief";
    private static final String SCHEMES = "/api/v1/relief/schemes/" + SCHEME;
    private static final String APPLICATIONS = "/api/v1/relief/applications";
    private static final String YUAN = "{\"amount\":\"1.00\",\"currency\":\"CNY\"}";
    private static final String CHECK_CHARACTERS = "10X98765432";

    private final OwnService programme;

    ApprovedApplications(OwnService programme) {
        this.programme = programme;
    }

    /** So many; answers their ids. */
    List<String> make(int count) throws IOException {
        String round = round();
        List<String> ids = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            ids.add(approved(round, person));
        }
        return ids;
    }

    private String round() throws IOException {
        ObjectNode scheme = SpentFund.example("ReliefSchemeRequest").put("code", SCHEME);
        put(SCHEMES, scheme.put("body", HOLDER));
        ObjectNode rule = SpentFund.example("ReliefRule").put("noticeDays", 0);
        rule.putArray("approvals").add("municipal");
        rule.putObject("opening").put("kind", "any_time");
        put(SCHEMES + "/rules/2024-01-01", rule);
        ObjectNode round = SpentFund.example("ReliefRoundRequest").put("scheme", SCHEME);
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        round.put("body", HOLDER).put("period", Integer.toString(year)).remove(List.of("firstDay", "lastDay"));
        return SpentFund.made(programme.as("admin", "admin"), "/api/v1/relief/rounds", round);
    }

    private String approved(String round, int person) throws IOException {
        ObjectNode request = SpentFund.example("ReliefApplicationRequest").put("round", round);
        request.put("body", UNION).remove("appliedOn");
        request.set("asked", Gateway.parse(YUAN));
        request.withObject("/person")
                .put("identityNumber", identityNumber(person))
                .withObject("/bankAccount")
                .put("number", "95550%010d".formatted(person));
        String id = SpentFund.made(officer(), APPLICATIONS, request);
        step(officer(), id, "submit", "{}");
        step(reviewer(), id, "take-up", "{}");
        step(reviewer(), id, "review", "{\"amount\":" + YUAN + ",\"reason\":\"核实\"}");
        step(
                programme.as("approver", "approver", HOLDER),
                id,
                "approve",
                "{\"level\":\"municipal\",\"reason\":\"同意\"}");
        return id;
    }

    private RequestSpecification officer() {
        return programme.as("officer", "officer", UNION);
    }

    private RequestSpecification reviewer() {
        return programme.as("reviewer", "reviewer", HOLDER);
    }

    private void put(String path, ObjectNode request) {
        programme.as("admin", "admin").body(request.toString()).put(path).then().statusCode(201);
    }

    private static void step(RequestSpecification who, String id, String step, String body) {
        JsonNode answer = Gateway.parse(
                who.body(body).post(APPLICATIONS + "/" + id + "/" + step).asString());
        if (answer.path("state").isMissingNode()) {
            throw new AssertionError(step + ": " + answer);
        }
    }

    private static String identityNumber(int person) {
        String digits = "44010119900101%03d".formatted(person);
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum = (sum + digits.charAt(at) - '0') * 2 % CHECK_CHARACTERS.length();
        }
        return digits + CHECK_CHARACTERS.charAt(sum);
    }
}
