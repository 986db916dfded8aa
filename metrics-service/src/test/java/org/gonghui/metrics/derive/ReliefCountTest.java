package org.gonghui.metrics.derive;

import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.gonghui.kit.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReliefCountTest {

    private static final String NONE =
            "{\"cases\":null,\"recipients\":null,\"recipientsAtMost\":null,\"moneyPaid\":null,\"goodsValue\":null,"
                    + "\"withheld\":\"too_few\"}";

    @Inject
    ProgrammeFeed feed;

    private final String root = root();
    private final String city = body(root);
    private final String county = body(root);

    @BeforeEach
    void readProgramme() {
        feed.markRead();
    }

    @Test
    void distinct_people_are_taken_as_they_were_counted_and_never_summed() {
        String metric = recipients("all_relief");
        feed.reliefCount(root, 2024, "all_relief", 1, people(7));
        feed.reliefCount(city, 2024, "all_relief", 1, people(6));
        feed.reliefCount(county, 2024, "all_relief", 1, people(5));

        ask(metric, root, "year=2024")
                .body("derived.value", equalTo(7))
                .body("derived.lower", equalTo(7))
                .body("derived.upper", equalTo(7))
                .body("derivation.records", equalTo(12))
                .body("derivation.missing", nullValue());
        ask(metric, city, "year=2024").body("derived.value", equalTo(6));
        feed.reliefCount(root, 2024, "all_relief", 2, people(8));
        ask(metric, root, "year=2024").body("derived.value", equalTo(8));
        ask(metric, root, "year=2023").body("derived.value", equalTo(0));
    }

    @Test
    void people_who_may_stand_twice_leave_a_range() {
        String metric = recipients("warmth");
        feed.reliefCount(city, 2024, "warmth", 1, "{\"cases\":12,\"recipients\":40,\"recipientsAtMost\":52}");
        ask(metric, city, "year=2024").body("derived.lower", equalTo(40)).body("derived.upper", equalTo(52));
    }

    @Test
    void where_nobody_knows_how_many_a_group_was_people_are_told_at_least() {
        feed.reliefCount(
                city,
                2024,
                "visit",
                1,
                "{\"cases\":12,\"recipients\":40,\"recipientsAtMost\":null,\"groupsOfUnknownSize\":1,"
                        + "\"goodsValue\":{\"amount\":\"20.25\",\"currency\":\"CNY\"}}");
        ask(recipients("visit"), city, "year=2024")
                .body("derived.value", equalTo(40))
                .body("derived.lower", equalTo(40))
                .body("derived.upper", nullValue());
        ask(
                        DerivedMetrics.of(
                                "person_time", "sum", "count", "relief_count", "[\"visit\"]", "[]", "person_times"),
                        city,
                        "year=2024")
                .body("derived.value", equalTo(12))
                .body("derived.upper", nullValue());
        ask(money("visit", "goods"), city, "year=2024")
                .body("derived.value", equalTo(20.25f))
                .body("derived.upper", equalTo(20.25f));
    }

    @Test
    void money_and_goods_are_taken_apart_and_together() {
        feed.reliefCount(
                city,
                2024,
                "cooling",
                1,
                "{\"moneyPaid\":{\"amount\":\"100.50\",\"currency\":\"CNY\"},"
                        + "\"goodsValue\":{\"amount\":\"20.25\",\"currency\":\"CNY\"}}");
        ask(money("cooling", "money"), city, "year=2024").body("derived.value", equalTo(100.5f));
        ask(money("cooling", "goods"), city, "year=2024").body("derived.value", equalTo(20.25f));
        ask(money("cooling", "money_with_goods"), city, "year=2024").body("derived.value", equalTo(120.75f));
    }

    @Test
    void too_few_people_are_not_shown() {
        feed.reliefCount(county, 2024, "hardship", 1, NONE);
        ask(recipients("hardship"), county, "year=2024")
                .body("derived", nullValue())
                .body("derivation.missing", equalTo("too_few"))
                .body("derivation.records", nullValue());
        ask(money("hardship", "money"), county, "year=2024").body("derived", nullValue());
    }

    @Test
    void only_whole_years_are_counted() {
        String metric = recipients("all_relief");
        ask(metric, root, "from=2023&to=2024").body("derivation.missing", equalTo("not_yearly"));
    }

    private static String people(int count) {
        return "{\"cases\":12,\"recipients\":%1$d,\"recipientsAtMost\":%1$d}".formatted(count);
    }

    private static String recipients(String casesOf) {
        return DerivedMetrics.of("person", "sum", "count", "relief_count", "[\"" + casesOf + "\"]", "[]", "recipients");
    }

    private static String money(String casesOf, String measure) {
        return DerivedMetrics.of("CNY", "sum", "money", "relief_count", "[\"" + casesOf + "\"]", "[]", measure);
    }

    private static ValidatableResponse ask(String metric, String body, String period) {
        return anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&" + period)
                .then()
                .statusCode(200);
    }
}
