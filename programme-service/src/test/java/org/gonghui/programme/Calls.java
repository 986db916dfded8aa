package org.gonghui.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.testing.ContractCheck;
import org.gonghui.kit.testing.Tokens;

/** Calls to the service under test; every answer is held against its contract. */
public final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContractCheck CONTRACT = ContractCheck.ofServiceUnderTest();

    private Calls() {}

    public static RequestSpecification anyone() {
        return RestAssured.given().filter(CONTRACT).contentType(ContentType.JSON);
    }

    public static RequestSpecification admin() {
        return anyone().auth().oauth2(Tokens.of(Roles.ADMIN));
    }

    public static RequestSpecification officerOf(String... bodies) {
        return anyone().auth().oauth2(Tokens.of(Set.of(Roles.OFFICER), List.of(bodies)));
    }

    /** A merge patch by an admin who has seen the given version. */
    public static RequestSpecification edit(String etag, String patch) {
        return admin().contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", etag)
                .body(patch);
    }

    /** The contract's example of a request, under an external id of its own. */
    public static ObjectNode example(String schema) {
        try (InputStream file = Calls.class.getResourceAsStream("/examples/" + schema + ".json")) {
            ObjectNode request = (ObjectNode) JSON.readTree(file);
            request.putObject("externalId")
                    .put("system", "test")
                    .put("key", UUID.randomUUID().toString());
            return request;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
