package org.gonghui.registry.lifecycle;

import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.Registry.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.gonghui.registry.Registry;
import org.jspecify.annotations.Nullable;

/** How tests let something happen to bodies. */
final class Events {

    static final String DAY = "2024-05-01";

    private Events() {}

    static String foundedOn(String day, @Nullable String superior) {
        String code = Registry.newCode();
        String json =
                Registry.bodyJson(code, superior).replace("\"superior\"", "\"foundedOn\":\"" + day + "\",\"superior\"");
        as("admin").body(json).post("/api/v1/bodies").then().statusCode(201);
        return code;
    }

    static Response rename(String code, String day, String name) {
        return post("/api/v1/bodies/" + code + "/rename", json(day, "\"name\":{\"zh\":\"" + name + "\",\"en\":null}"));
    }

    static Response transfer(String code, String day, String superior) {
        return post("/api/v1/bodies/" + code + "/transfer", json(day, "\"superior\":\"" + superior + "\""));
    }

    static Response dissolve(String code, String day, @Nullable String heir) {
        return post("/api/v1/bodies/" + code + "/dissolve", json(day, "\"childrenTo\":" + quote(heir)));
    }

    static Response merge(String day, String into, String... predecessors) {
        return post(
                "/api/v1/body-merges",
                json(day, "\"into\":\"" + into + "\",\"predecessors\":" + list(List.of(predecessors))));
    }

    static Response split(String day, String body, boolean continues, String... parts) {
        return post(
                "/api/v1/body-splits",
                json(
                        day,
                        "\"body\":\"" + body + "\",\"continues\":" + continues + ",\"parts\":["
                                + String.join(",", parts) + "]"));
    }

    static String part(String code, String... children) {
        return "{\"code\":\"" + code + "\",\"children\":" + list(List.of(children)) + "}";
    }

    static String newPart(String body, String... children) {
        return "{\"newBody\":" + body + ",\"children\":" + list(List.of(children)) + "}";
    }

    static Response correct(Response event) {
        return post(
                "/api/v1/lifecycle-events/" + event.<String>path("event.id") + "/corrections",
                "{\"reason\":\"mistake\"}");
    }

    static Response post(String path, String json) {
        return as("admin").body(json).post(path);
    }

    static String json(String day, String members) {
        return "{\"date\":\"" + day + "\",\"reason\":\"reform\"," + members + "}";
    }

    static Response read(String code) {
        return anonymous().get("/api/v1/bodies/{code}", code);
    }

    static @Nullable String superiorOn(String code, String day) {
        return anonymous()
                .queryParam("asOf", day)
                .get("/api/v1/bodies/{code}", code)
                .path("superior");
    }

    /** Everything that is recorded of bodies, as one text, to see that nothing has changed. */
    static String recordsOf(String... codes) {
        return List.of(codes).stream()
                .map(code -> read(code).asString()
                        + affiliations("body", code)
                        + affiliations("superior", code)
                        + anonymous()
                                .queryParam("body", code)
                                .get("/api/v1/lifecycle-events")
                                .asString())
                .collect(Collectors.joining("\n"));
    }

    private static String affiliations(String role, String code) {
        return anonymous().queryParam(role, code).get("/api/v1/affiliations").asString();
    }

    private static String list(List<String> codes) {
        return codes.stream().map(Events::quote).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quote(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
