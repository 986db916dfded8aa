package org.gonghui.system;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.testing.ContractCheck;

/** How tests call the gateway. Every answer is held against the committed contract. */
public final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContractCheck CONTRACT = ContractCheck.of(contract());
    private static final int PAGE = 100;

    private Gateway() {}

    public static RequestSpecification anonymous() {
        return given().baseUri("http://127.0.0.1")
                .port(LocalStack.port("GONGHUI_PORT"))
                .filter(CONTRACT);
    }

    /** A caller with a token of the local stack. */
    public static RequestSpecification as(String role, String... bodies) {
        String token = token("dev", List.of(role), bodies);
        return anonymous().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** A token of somebody with these roles. */
    public static String token(String subject, List<String> roles, String... bodies) {
        ObjectNode wanted = JSON.createObjectNode().put("subject", subject);
        roles.forEach(wanted.putArray("roles")::add);
        List.of(bodies).forEach(wanted.putArray("bodies")::add);
        return anonymous()
                .contentType("application/json")
                .body(wanted.toString())
                .post("/dev/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    /** All items of a list, page by page. */
    public static List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String token = null;
        do {
            RequestSpecification request = anonymous().queryParam("pageSize", PAGE);
            Response page = (token == null ? request : request.queryParam("pageToken", token)).get(path);
            page.then().statusCode(200);
            JsonNode body = parse(page.asString());
            body.path("items").forEach(items::add);
            token = body.path("nextPageToken").textValue();
        } while (token != null);
        return items;
    }

    /** The id of what was made, or of the job that makes it. */
    static String created(Response answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.asString());
        }
        return answer.path("id");
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String contract() {
        try {
            return Files.readString(LocalStack.repository().resolve("api-gateway/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
