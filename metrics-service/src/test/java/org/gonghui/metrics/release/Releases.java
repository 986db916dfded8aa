package org.gonghui.metrics.release;

import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.of;

import io.restassured.response.Response;
import java.util.List;

/** How tests make and read releases. */
public final class Releases {

    static final String RELEASES = "/api/v1/releases";

    private Releases() {}

    static String json(String body, int year) {
        return "{\"body\":\"%s\",\"year\":%d,\"title\":{\"zh\":\"年报\"}}".formatted(body, year);
    }

    static Response post(String body, int year) {
        return of("metrics-publisher", body).body(json(body, year)).post(RELEASES);
    }

    /** Makes a release and answers its id. */
    public static String released(String body, int year) {
        return post(body, year).then().statusCode(201).extract().path("id");
    }

    static List<String> export(String id) {
        return anonymous()
                .get(RELEASES + "/{id}/export", id)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    static Response diff(String a, String b, int pageSize, String pageToken) {
        var request = anonymous().queryParam("pageSize", pageSize);
        return (pageToken == null ? request : request.queryParam("pageToken", pageToken))
                .get(RELEASES + "/{a}/diff/{b}", a, b);
    }
}
