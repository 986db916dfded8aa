package org.gonghui.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write as a reason or a remark is stored and shown as it is, so no numbers of people may stand in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FreeTextTest {

    private static final String IDENTITY = "44010119800101005X";

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
        "group-relief, place",
        "group-relief, targetGroup",
        "donations/{id}/cancel, reason",
        "donations, note",
        "donors, note",
        "personal-files/{id}/erasure, reason",
        "relief/applications/{id}/withdraw, reason"
    })
    void a_number_of_a_person_is_refused_and_not_repeated(String path, String field) {
        Calls.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"" + field + "\":\"转给 " + IDENTITY + "\"}")
                .post("/api/v1/" + path.replace("{id}", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.findAll { it.pointer == '/%s' }.code".formatted(field), contains("no_personal_numbers"))
                .body(not(containsString(IDENTITY)));
    }
}
