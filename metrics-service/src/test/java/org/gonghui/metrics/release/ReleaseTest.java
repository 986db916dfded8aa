package org.gonghui.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.of;
import static org.gonghui.metrics.Metrics.patching;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.gonghui.metrics.Metrics.source;
import static org.gonghui.metrics.Metrics.step;
import static org.gonghui.metrics.Metrics.written;
import static org.gonghui.metrics.release.Releases.RELEASES;
import static org.gonghui.metrics.release.Releases.export;
import static org.gonghui.metrics.release.Releases.json;
import static org.gonghui.metrics.release.Releases.post;
import static org.gonghui.metrics.release.Releases.released;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.Fig;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReleaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String county;
    private String body;
    private String metric;
    private String figure;

    @BeforeEach
    void haveAFigureOfACounty() {
        county = root();
        body = body(county);
        metric = metric();
        figure = recorded(Fig.of(body, metric).value("5"));
    }

    @Test
    void a_release_is_shown_whole() throws Exception {
        Response made = post(county, 2024);
        String id = made.path("id");
        List<String> lines = export(id);
        long metrics = lines.stream()
                .filter(line -> line.startsWith("{\"line\":\"metric\""))
                .count();

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(RELEASES + "/" + id);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.asString())
                .isEqualTo(
                        """
                        {"id":"%s","number":"%s-2024-1","body":"%s","year":2024,"sequence":1,\
                        "title":{"zh":"年报","en":null},"note":null,"externalId":null,"releasedAt":"%s","bodies":2,\
                        "metrics":%d,"sources":0,"figures":1,"rollUps":%d,"sha256":"%s","version":1,"updatedAt":"%s"}"""
                                .formatted(
                                        id,
                                        county,
                                        county,
                                        made.<String>path("releasedAt"),
                                        metrics,
                                        metrics,
                                        sha256(lines),
                                        made.<String>path("updatedAt")));
        assertThat(anonymous().get(RELEASES + "/{id}", id).asString()).isEqualTo(made.asString());
    }

    @Test
    void an_export_has_the_tree_the_figures_their_sums_and_a_digest_that_anyone_can_recompute() throws Exception {
        String source = source();
        recorded(Fig.of(county, metric).value("7").source(source, "3").breakdown("{\"participants\":\"workers\"}"));
        String published = anonymous().get(FIGURES + "/{id}", figure).asString();
        String id = released(county, 2024);
        List<String> lines = export(id);

        assertThat(parts(lines)).startsWith("release", "body", "body", "metric").endsWith("roll_up", "digest");
        assertThat(lines.get(0)).contains("\"number\":\"" + county + "-2024-1\"");
        assertThat(lines)
                .contains(
                        """
                        {"line":"body","code":"%s","name":{"zh":"%s","en":null},"type":"enterprise_union",\
                        "level":"grassroots","superior":"%s","foundedOn":null,"dissolvedOn":null}"""
                                .formatted(body, body, county))
                .anyMatch(line -> line.startsWith("{\"line\":\"source\",\"code\":\"" + source + "\""));
        assertThat(figures(id)).contains(published);
        assertThat(sum(id, "")).isEqualTo(5);
        assertThat(sum(id, "{\"participants\":\"workers\"}")).isEqualTo(7);
        JsonNode last = JSON.readTree(lines.get(lines.size() - 1));
        assertThat(last.path("sha256").asText()).isEqualTo(sha256(lines));
        assertThat(last.path("lines").asInt()).isEqualTo(lines.size() - 1);
    }

    @Test
    void a_release_answers_the_same_whatever_changes_afterwards() throws SQLException {
        String id = released(county, 2024);
        List<String> before = export(id);
        String shown = anonymous().get(RELEASES + "/{id}", id).asString();

        correct(figure, "8");
        patching("\"1\"").body("{\"name\":{\"zh\":\"改名\"}}").patch("/api/v1/metrics/" + metric);
        recorded(Fig.of(county, metric).value("9"));
        body(county);
        asOwner("UPDATE union_body SET name_zh = 'renamed' WHERE code = '" + body + "'");

        assertThat(export(id)).isEqualTo(before);
        assertThat(anonymous().get(RELEASES + "/{id}", id).asString()).isEqualTo(shown);
        assertThat(figures(id)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE release_line SET doc = 'x'",
        "DELETE FROM release_line",
        "TRUNCATE release_line",
        "UPDATE release SET year = 1999",
        "DELETE FROM release"
    })
    void the_service_itself_cannot_alter_a_release(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection runtime = TestDatabase.connect()) {
                        runtime.createStatement().executeUpdate(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_is_not_published_or_not_of_the_year_stays_out() {
        recorded(Fig.of(body, metric).year(2023));
        recorded(Fig.of(body, metric).period("cumulative", "2020", null));
        String withdrawn = recorded(Fig.of(county, metric));
        step(withdrawn, "withdrawals").statusCode(200);
        of("officer", body)
                .body(Fig.of(county, metric).coverage("subtree").json().replace("published", "draft"));
        recorded(Fig.of(root(), metric));
        String five = recorded(Fig.of(body, metric).period("five_year", "2020", "2024"));

        anonymous()
                .get(RELEASES + "/{id}/figures", released(county, 2024))
                .then()
                .body(
                        "items.id.sort()",
                        equalTo(List.of(figure, five).stream().sorted().toList()));
    }

    @Test
    void figures_come_in_pages_and_of_one_body() {
        for (int more = 0; more < 4; more++) {
            recorded(Fig.of(body(county), metric));
        }
        String id = released(county, 2024);
        Response first = anonymous().get(RELEASES + "/{id}/figures?pageSize=3", id);
        Response second = anonymous()
                .get(RELEASES + "/{id}/figures?pageSize=3&pageToken={token}", id, first.path("nextPageToken"));

        assertThat(first.<List<String>>path("items.id")).hasSize(3);
        assertThat(second.<List<String>>path("items.id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.path("items.id"));
        second.then().body("nextPageToken", equalTo(null));
        anonymous().get(RELEASES + "/{id}/figures?body={body}", id, body).then().body("items.id", contains(figure));
        anonymous().get(RELEASES + "/{id}/figures?body=NONE", id).then().body("items", empty());
        anonymous().get(RELEASES + "/{id}/figures", figure).then().statusCode(404);
    }

    @Test
    void releases_are_listed_by_body_and_year_and_told_to_the_feed() {
        String first = released(county, 2024);
        String second = released(county, 2023);

        anonymous().get(RELEASES + "?body=" + county).then().body("items.id", contains(first, second));
        anonymous().get(RELEASES + "?body=" + county + "&year=2023").then().body("items.id", contains(second));
        anonymous().get(RELEASES + "?body=" + county + "&pageSize=1").then().body("items.id", contains(first));
        as("partner").get("/api/v1/changes?resource=release&limit=1000").then().body("items.key", hasItem(first));
        as("auditor")
                .get("/api/v1/audit?resource=release&key=" + first)
                .then()
                .body("items.action", contains("create"));
    }

    @Test
    void the_same_request_again_is_answered_with_the_same_release() throws SQLException {
        String request = json(county, 2024)
                .replace("}}", "},\"externalId\":{\"system\":\"s\",\"key\":\"R%d\"}}".formatted(next()));
        String id = of("metrics-publisher", county).body(request).post(RELEASES).path("id");
        long before = written();

        of("metrics-publisher", county)
                .body(request)
                .post(RELEASES)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        of("metrics-publisher", county)
                .body(request.replace("年报", "别的"))
                .post(RELEASES)
                .then()
                .statusCode(409)
                .header("Location", RELEASES + "/" + id);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void releases_are_made_by_publishers_of_the_subtree() throws SQLException {
        long before = written();
        anonymous()
                .contentType("application/json")
                .body(json(county, 2024))
                .post(RELEASES)
                .then()
                .statusCode(401);
        of("metrics-editor", county)
                .body(json(county, 2024))
                .post(RELEASES)
                .then()
                .statusCode(403);
        of("metrics-publisher", body)
                .body(json(county, 2024))
                .post(RELEASES)
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/body"));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_released_is_refused_at_its_place() throws SQLException {
        String young = "T" + next();
        RegistryCopyFixture.body(young, "enterprise_union", county, LocalDate.of(2024, 5, 1), null);
        long before = written();
        refused("NO-SUCH-BODY", 2024, "/body", "unknown_body");
        refused(young, 2023, "/body", "body_not_existing");
        refused(county, 2098, "/year", "in_future");
        refused(county, 1800, "/year", "range");
        refused("lower case", 2024, "/body", "pattern");
        assertThat(written()).isEqualTo(before);
        released(young, 2024);
    }

    @Test
    void a_release_does_not_close_the_year() {
        released(county, 2024);
        recorded(Fig.of(county, metric).value("3"));
    }

    private static void refused(String body, int year, String pointer, String code) {
        as("admin")
                .body(json(body, year))
                .post(RELEASES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors[0].code", equalTo(code));
    }

    /** As docs/releases.md says: head -n -1 | sha256sum. */
    private static String sha256(List<String> lines) throws Exception {
        String text =
                lines.stream().limit(lines.size() - 1L).map(line -> line + "\n").collect(Collectors.joining());
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> parts(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^\\{\"line\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static List<String> figures(String id) {
        return export(id).stream()
                .filter(line -> line.startsWith("{\"line\":\"figure\","))
                .map(line -> "{" + line.substring("{\"line\":\"figure\",".length()))
                .toList();
    }

    private Integer sum(String id, String breakdown) throws Exception {
        String wanted = breakdown.isEmpty() ? "{}" : breakdown;
        for (String line : export(id)) {
            JsonNode said = JSON.readTree(line);
            if (said.path("line").asText().equals("roll_up")
                    && said.path("metric").asText().equals(metric)
                    && said.path("breakdown").equals(JSON.readTree(wanted))) {
                return said.path("value").intValue();
            }
        }
        throw new AssertionError("no roll-up with " + wanted);
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            owner.createStatement().executeUpdate(statement);
        }
    }
}
