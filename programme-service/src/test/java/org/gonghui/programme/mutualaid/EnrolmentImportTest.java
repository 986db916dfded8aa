package org.gonghui.programme.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.mutualaid.MutualAid.ENROLMENTS;
import static org.gonghui.programme.mutualaid.MutualAid.enrolment;
import static org.gonghui.programme.mutualaid.MutualAid.planYear;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.LeakSearch;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EnrolmentImportTest {

    private static final int PATIENCE = 400;

    /** Keeps what stands in the waiting rows only until they are applied. */
    @BeforeAll
    static void rowsAreSeen() throws SQLException {
        Federation.stands();
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE IF NOT EXISTS seen_row (collection text, payload text)");
            sql.execute(
                    """
                    CREATE OR REPLACE FUNCTION see_row() RETURNS trigger
                        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
                    'BEGIN
                        INSERT INTO seen_row SELECT collection, NEW.payload FROM import_job WHERE id = NEW.job;
                        RETURN NULL;
                    END'
                    """);
            sql.execute("CREATE OR REPLACE TRIGGER see_row AFTER INSERT ON import_row"
                    + " FOR EACH ROW EXECUTE FUNCTION see_row()");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "atomic"})
    void a_body_enrols_its_staff_and_no_table_ever_holds_who_it_is(String mode) throws Exception {
        String planYear = planYear(2025, "20000.00");
        List<SamplePeople> staff = Stream.generate(SamplePeople::next).limit(20).toList();
        List<ObjectNode> rows =
                staff.stream().map(one -> enrolment(planYear, one)).toList();
        assertThat(outcomes(upload(mode, rows))).hasSize(20).containsOnly("created");
        assertThat(outcomes(upload(mode, rows))).containsOnly("unchanged");
        rows.get(0).withObjectProperty("person").put("phone", "13711113333");
        assertThat(outcomes(upload(mode, rows.subList(0, 1)))).containsExactly("updated");
        assertThat(admin().get(ENROLMENTS + "?pageSize=500&planYear=" + planYear)
                        .<List<String>>path("items.person.name"))
                .hasSize(20)
                .containsOnly("样*****");
        List<String> secrets =
                staff.stream().flatMap(one -> one.secrets().stream()).collect(Collectors.toCollection(ArrayList::new));
        assertThat(LeakSearch.placesOf(secrets)).isEmpty();
        assertThat(count("SELECT count(*) FROM seen_row WHERE collection = 'mutual-aid/enrolments'"))
                .as("rows waited in a table")
                .isGreaterThanOrEqualTo(20);
        assertThat(
                        count(
                                "SELECT count(*) FROM import_part JOIN import_job job ON job.id = job"
                                        + " WHERE collection = 'mutual-aid/enrolments' AND substring(import_part.bytes FOR 2) = '\\x1f8b'"))
                .as("parts that anybody can unpack")
                .isZero();
    }

    @Test
    void whoever_is_enrolled_or_there_twice_is_rejected_and_nothing_is_left_of_the_row() throws Exception {
        String planYear = planYear(2025, "20000.00");
        SamplePeople enrolled = SamplePeople.next();
        SamplePeople twice = SamplePeople.next();
        MutualAid.enrolled(planYear, enrolled);
        long files = count("SELECT count(*) FROM personal_file");
        ObjectNode wrong = enrolment(planYear, SamplePeople.next());
        wrong.withObjectProperty("person").put("identityNumber", "440101198001010051");
        String job = upload(
                "partial",
                List.of(
                        enrolment(planYear, enrolled),
                        enrolment(planYear, twice),
                        enrolment(planYear, twice),
                        wrong,
                        enrolment(planYear, SamplePeople.next()).put("body", "NOBODY")));
        assertThat(outcomes(job)).containsExactly("rejected", "created", "rejected", "rejected", "rejected");
        String told = outcome(job).asString();
        assertThat(told)
                .contains("enrolled_already", "identity_number", "unknown_body")
                .doesNotContain("440101198001010051");
        assertThat(count("SELECT count(*) FROM personal_file")).isEqualTo(files + 1);
    }

    private static String upload(String mode, List<ObjectNode> rows) throws InterruptedException {
        String body = rows.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
        String job = admin().contentType("application/x-ndjson; charset=utf-8")
                .queryParam("mode", mode)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(ENROLMENTS + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int asked = 0; asked < PATIENCE; asked++) {
            if (admin().get("/api/v1/jobs/" + job).path("state").equals("done")) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "the job does not end: " + admin().get("/api/v1/jobs/" + job).asString());
    }

    private static Response outcome(String job) {
        return admin().get("/api/v1/jobs/" + job + "/outcome");
    }

    private static List<String> outcomes(String job) {
        return outcome(job)
                .asString()
                .lines()
                .map(line ->
                        org.gonghui.programme.Calls.object(line).path("outcome").asText())
                .toList();
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
