package org.gonghui.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write as a reason or a remark is stored and shown as it is, so no numbers of people may stand in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FreeTextTest {

    private static final String IDENTITY = "44010119800101005X";
    private static final String TEXT = "转给 " + IDENTITY;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @ParameterizedTest
    @CsvSource({
        "payment-batches/{id}/cancel, reason",
        "payment-batches/{id}/lines/{id}/return, reason",
        "payment-batches/{id}/lines/{id}/reverse, reason",
        "funds/{id}/allocations, reason",
        "funds/{id}/allocations/{id}/reverse, reason",
        "funds, note",
        "payment-batches, note",
        "group-relief/{id}/cancel, reason",
        "group-relief, note",
        "activities, note",
        "stations, note",
        "group-relief, place",
        "group-relief, targetGroup",
        "donations/{id}/cancel, reason",
        "donations, note",
        "donations, purpose",
        "donors, note",
        "personal-files/{id}/erasure, reason",
        "relief/applications/{id}/withdraw, reason",
        "relief/rounds, note"
    })
    void a_number_of_a_person_is_refused_and_not_repeated(String path, String field) {
        assertRefused(said(field).post(place(path)), 422, "/" + field);
    }

    @ParameterizedTest
    @CsvSource({"mutual-aid/plan-years/a_plan_2025, note", "relief/schemes/a_scheme, note"})
    void nor_in_what_is_put(String path, String field) {
        assertRefused(said(field).put(place(path)), 422, "/" + field);
    }

    @Test
    void nor_in_the_purpose_of_reading_in_plain() {
        assertRefused(reader().get(place("personal-files/{id}")), 400, "?purpose");
        assertRefused(reader().accept("text/csv").post(place("payment-batches/{id}/export")), 400, "?purpose");
    }

    private static RequestSpecification said(String field) {
        return Calls.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"" + field + "\":\"" + TEXT + "\"}");
    }

    private static RequestSpecification reader() {
        String token = Tokens.of("reader", Set.of(Roles.PII_READER, Roles.CASHIER), List.of("GD"));
        return Calls.anyone().auth().oauth2(token).queryParam("purpose", TEXT);
    }

    private static String place(String path) {
        return "/api/v1/" + path.replace("{id}", UUID.randomUUID().toString());
    }

    private static void assertRefused(Response answer, int status, String pointer) {
        answer.then()
                .statusCode(status)
                .body("errors.findAll { it.pointer == '%s' }.code".formatted(pointer), contains("no_personal_numbers"))
                .body(not(containsString(IDENTITY)));
    }
}
