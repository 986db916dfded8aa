package org.gonghui.registry;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.kit.testing.ContractCheck;
import org.gonghui.kit.testing.Tokens;

/** How tests speak to the registry. */
public final class Registry {

    private static final ContractCheck CONTRACT = ContractCheck.ofServiceUnderTest();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Registry() {}

    public static RequestSpecification as(String... roles) {
        return with(Tokens.of(roles));
    }

    public static RequestSpecification officerOf(String... bodies) {
        return with(Tokens.of(Set.of("officer"), List.of(bodies)));
    }

    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT);
    }

    private static RequestSpecification with(String token) {
        RequestSpecification bearer = new RequestSpecBuilder()
                .addHeader("Authorization", "Bearer " + token)
                .setContentType("application/json")
                .build();
        return given().spec(bearer).filter(CONTRACT);
    }

    /** What the feed tells of a key. */
    public static Map<String, Object> told(String resource, String key) {
        String cursor = null;
        while (true) {
            RequestSpecification request =
                    as("partner").queryParam("resource", resource).queryParam("limit", 1000);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/changes");
            List<Map<String, Object>> items = page.path("items");
            Optional<Map<String, Object>> found =
                    items.stream().filter(item -> key.equals(item.get("key"))).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (page.<Boolean>path("caughtUp")) {
                throw new AssertionError("the feed tells nothing of " + key);
            }
            cursor = page.path("nextCursor");
        }
    }

    /** A code that no other test uses. */
    public static String newCode() {
        return "T" + NEXT.incrementAndGet();
    }

    /** Records a body under a superior; null: a root. */
    public static String body(String superior) {
        String code = newCode();
        Response answer = as("admin").body(bodyJson(code, superior)).post("/api/v1/bodies");
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return code;
    }

    public static String root() {
        return body(null);
    }

    public static String bodyJson(String code, String superior) {
        String under = superior == null ? "null" : "\"" + superior + "\"";
        return """
                {"code":"%s","name":{"zh":"%s工会","en":null},"type":"enterprise_union","level":"grassroots","superior":%s}
                """
                .formatted(code, code, under);
    }

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }
}
