package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.system.Gateway.anonymous;
import static org.gonghui.system.Gateway.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the programme service records is counted by metrics a moment later. */
@ExtendWith(LocalStack.class)
class DerivedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void a_station_is_counted_within_seconds_until_it_is_closed_and_what_was_reported_stays() {
        JsonNode before = await(answer -> answer.path("derived").isObject());
        long counted = derived(before);
        Response station = as("officer", "GD-HY")
                .body(
                        """
                        {"kind":"rest_station","name":{"zh":"计数驿站","en":"Counted station"},"host":"GD-HY-DY",
                         "facilities":[],"level":"county","builtOn":"2023-03-01"}
                        """)
                .post("/api/v1/stations");
        assertThat(station.statusCode()).as(station.asString()).isEqualTo(201);

        JsonNode with = await(answer -> derived(answer) == counted + 1);
        assertThat(with.at("/derivation/records").longValue()).isEqualTo(counted + 1);
        assertThat(with.at("/derivation/missing").isNull()).isTrue();
        for (String part : new String[] {"reported", "rolledUp", "gap", "value", "valueBasis", "coverage"}) {
            assertThat(with.path(part)).as(part).isEqualTo(before.path(part));
        }
        assertThat(with.at("/reported/value").longValue()).isEqualTo(6980);

        as("officer", "GD-HY")
                .contentType("application/merge-patch+json")
                .header("If-Match", station.header("ETag"))
                .body("{\"closedOn\":\"2023-12-31\"}")
                .patch("/api/v1/stations/{id}", station.<String>path("id"))
                .then()
                .statusCode(200);
        JsonNode after = await(answer -> derived(answer) == counted);
        assertThat(after.path("value")).isEqualTo(before.path("value"));
    }

    @Test
    void metrics_and_programme_count_alike() {
        await(answer -> answer.path("derived").isObject());
        JsonNode counts = Gateway.parse(
                anonymous().get("/api/v1/programme-counts?body=GD&year=2023").asString());
        long stations = 0;
        for (String kind : new String[] {"rest_station", "smart_station", "station_24h"}) {
            stations += counts.at("/stations/byKind/" + kind).longValue();
        }
        long expected = stations;
        await(answer -> derived(answer) == expected);
    }

    @Test
    void many_at_once_count_what_each_alone_counts() {
        await(answer -> answer.path("derived").isObject());
        JsonNode page = Gateway.parse(anonymous()
                .get("/api/v1/roll-ups?bodies=GD,GD-HY&metrics=lectures_held,stations_total&year=2023")
                .asString());
        assertThat(page.path("items")).hasSize(4);
        for (JsonNode many : page.path("items")) {
            JsonNode alone = Gateway.parse(anonymous()
                    .get(
                            "/api/v1/roll-ups?body={body}&metric={metric}&year=2023",
                            many.path("body").textValue(),
                            many.path("metric").textValue())
                    .asString());
            assertThat(many.path("derived")).isEqualTo(alone.path("derived"));
            assertThat(many.at("/derivation/missing")).isEqualTo(alone.at("/derivation/missing"));
        }
    }

    private static long derived(JsonNode answer) {
        return answer.at("/derived/value").longValue();
    }

    /** The roll-up of the province's stations in 2023, once it is as it should be. */
    private static JsonNode await(Predicate<JsonNode> right) {
        AtomicReference<JsonNode> answer = new AtomicReference<>();
        Moments.await(
                PATIENCE,
                () -> {
                    answer.set(ask());
                    return right.test(answer.get());
                },
                () -> answer.get().toString());
        return answer.get();
    }

    private static JsonNode ask() {
        return Gateway.parse(anonymous()
                .get("/api/v1/roll-ups?metric=stations_total&body=GD&year=2023")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
