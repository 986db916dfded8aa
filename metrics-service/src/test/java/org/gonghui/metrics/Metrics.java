package org.gonghui.metrics;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.testing.ContractCheck;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.gonghui.registrycopy.RegistryCopyFixture;

/** How tests speak to the metrics service. */
public final class Metrics {

    public static final String FIGURES = "/api/v1/figures";
    public static final String METRICS = "/api/v1/metrics";
    public static final String SOURCES = "/api/v1/sources";

    private static final ContractCheck CONTRACT = ContractCheck.ofServiceUnderTest();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Metrics() {}

    public static RequestSpecification as(String... roles) {
        return with(Tokens.of(roles));
    }

    /** A caller with one role who acts for these subtrees. */
    public static RequestSpecification of(String role, String... bodies) {
        return with(Tokens.of(Set.of(role), List.of(bodies)));
    }

    /** The same as {@link #of}, by somebody else than the other tests' callers are. */
    public static RequestSpecification somebody(String subject, String role, String... bodies) {
        return with(Tokens.of(subject, Set.of(role), List.of(bodies)));
    }

    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT);
    }

    public static RequestSpecification patching(String etag) {
        return given().spec(bearer(Tokens.of("admin"), "application/merge-patch+json"))
                .header("If-Match", etag)
                .filter(CONTRACT);
    }

    private static RequestSpecification with(String token) {
        return given().spec(bearer(token, "application/json")).filter(CONTRACT);
    }

    private static RequestSpecification bearer(String token, String type) {
        return new RequestSpecBuilder()
                .addHeader("Authorization", "Bearer " + token)
                .setContentType(type)
                .build();
    }

    /** A number that no other test uses. */
    public static int next() {
        return NEXT.incrementAndGet();
    }

    /** A body of the registry's copy that has always existed. */
    public static String body(String superior) {
        String code = "T" + next();
        RegistryCopyFixture.body(code, "enterprise_union", superior);
        return code;
    }

    public static String root() {
        return body(null);
    }

    /** A metric that adds up over years and bodies. */
    public static String metric() {
        return metric("sum", "sum", "count", "person");
    }

    public static String metric(String timeRule, String hierarchyRule, String valueType, String unit) {
        String code = "m_" + next();
        created(as("metrics-editor").body(metricJson(code, timeRule, hierarchyRule, valueType, unit)), METRICS);
        return code;
    }

    public static String metricJson(String code) {
        return metricJson(code, "sum", "sum", "count", "person");
    }

    private static String metricJson(
            String code, String timeRule, String hierarchyRule, String valueType, String unit) {
        return """
                {"code":"%s","name":{"zh":"指标%s","en":"Metric %s"},"unit":"%s","area":"relief","timeRule":"%s",
                 "hierarchyRule":"%s","valueType":"%s","nonNegative":true,
                 "dimensions":[{"code":"participants","values":["workers","workers_and_family"]}],"expectedTypes":[]}
                """
                .formatted(code, code, code, unit, timeRule, hierarchyRule, valueType);
    }

    public static String source() {
        String code = "S-" + next();
        created(as("metrics-editor").body(sourceJson(code)), SOURCES);
        return code;
    }

    public static String sourceJson(String code) {
        return """
                {"code":"%s","kind":"report","title":{"zh":"报告%s","en":null},"publisher":null,"publishedOn":null,
                 "url":null,"note":null}
                """
                .formatted(code, code);
    }

    public static void created(RequestSpecification request, String path) {
        Response answer = request.post(path);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
    }

    public static ValidatableResponse post(Fig figure) {
        return as("admin").body(figure.json()).post(FIGURES).then();
    }

    /** Records a figure and answers its id. */
    public static String recorded(Fig figure) {
        return post(figure).statusCode(201).extract().path("id");
    }

    /** Takes a step with a figure as an admin; where it needs a reason, it gets one. */
    public static ValidatableResponse step(String id, String step) {
        return as("admin")
                .body("{\"reason\":\"because\"}")
                .post(FIGURES + "/{id}/" + step, id)
                .then();
    }

    public static ValidatableResponse correct(String id, String value) {
        return as("admin")
                .body("{\"value\":%s,\"reason\":\"misread\"}".formatted(value))
                .post(FIGURES + "/{id}/corrections", id)
                .then();
    }

    /** An instant after all that was done and before all that will be. */
    public static Instant moment() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                ResultSet rows =
                        connection.createStatement().executeQuery("SELECT clock_timestamp(), pg_sleep(0.001)")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** How many rows a refused request must not add to. */
    public static long written() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT (SELECT count(*) FROM figure) + (SELECT count(*) FROM figure_version) + (SELECT count(*) FROM metric)"
                                        + " + (SELECT count(*) FROM source) + (SELECT count(*) FROM period_lock)"
                                        + " + (SELECT count(*) FROM feed_entry) + (SELECT count(*) FROM audit_entry)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }
}
