package org.gonghui.programme.scheme;

import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Schemes, rules and rounds for tests, made over HTTP. */
public final class Schemes {

    public static final String SCHEMES = "/api/v1/relief/schemes";
    public static final String ROUNDS = "/api/v1/relief/rounds";

    private Schemes() {}

    /** The contract's example of a request, as it is. */
    public static ObjectNode example(String schema) {
        try (InputStream file = Schemes.class.getResourceAsStream("/examples/" + schema + ".json")) {
            return object(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A code that no other test uses. */
    public static String newCode() {
        return "s" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A scheme of a body without a rule; answers its code. */
    public static String scheme(String body) {
        String code = newCode();
        ObjectNode request = example("ReliefSchemeRequest").put("code", code).put("body", body);
        admin().body(request.toString()).put(SCHEMES + "/" + code).then().statusCode(201);
        return code;
    }

    /** A scheme of a body with a rule in force from a day on; answers its code. */
    public static String scheme(String body, String validFrom, ObjectNode rule) {
        String code = scheme(body);
        admin().body(rule.toString())
                .put(SCHEMES + "/" + code + "/rules/" + validFrom)
                .then()
                .statusCode(201);
        return code;
    }

    /** A round over its whole period; answers its id. */
    public static String round(String scheme, String body, String period) {
        return admin().body(request(scheme, body, period).toString())
                .post(ROUNDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ObjectNode request(String scheme, String body, String period) {
        ObjectNode request = example("ReliefRoundRequest")
                .put("scheme", scheme)
                .put("body", body)
                .put("period", period);
        request.remove("firstDay");
        request.remove("lastDay");
        return request;
    }
}
