package org.gonghui.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.bulk.Imports.assertCounts;
import static org.gonghui.registry.bulk.Imports.outcome;
import static org.gonghui.registry.bulk.Imports.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of record takes uploads. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RecordImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "congresses, CongressRequest",
        "terms, TermRequest",
        "officers, OfficerRequest",
        "unionisations, UnionisationRequest",
        "ratings, RatingRequest",
        "mechanisms, MechanismRequest",
        "honours, HonourRequest"
    })
    void rows_are_created_then_unchanged_then_updated_and_faulty_ones_are_named(String collection, String example) {
        ObjectNode row = row(example, Registry.root());
        ObjectNode ofNobody = row(example, "NOBODY");

        Response first = run(collection, "mode=partial", row + "\n" + ofNobody + "\n");
        assertCounts(first, 1, 0, 0, 1, 0);
        assertThat(outcome(first, "?outcome=rejected")).contains("\"pointer\":\"/body\",\"code\":\"unknown_body\"");
        assertCounts(run(collection, "mode=partial", row + "\n"), 0, 0, 1, 0, 0);
        assertCounts(run(collection, "mode=partial", row.put("note", "再次上传") + "\n"), 0, 1, 0, 0, 0);
    }

    /** The contract's example, of a body and under an external id of its own, naming no record that is not there. */
    private static ObjectNode row(String example, String body) {
        try (InputStream file = RecordImportTest.class.getResourceAsStream("/examples/" + example + ".json")) {
            ObjectNode row = (ObjectNode) JSON.readTree(file);
            row.put("body", body);
            row.remove(List.of("congress", "term", "ratedBy", "grantingBody"));
            row.putObject("externalId").put("system", "test").put("key", Registry.newCode());
            return row;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
