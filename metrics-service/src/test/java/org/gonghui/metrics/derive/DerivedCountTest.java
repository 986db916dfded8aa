package org.gonghui.metrics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.body;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.root;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.Metrics;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DerivedCountTest {

    @Inject
    ProgrammeFeed feed;

    @Inject
    Calendar calendar;

    private final String root = root();
    private final String city = body(root);
    private final String county = body(city);

    @BeforeEach
    void readProgramme() {
        feed.markRead();
    }

    @Test
    void stations_that_stand_on_the_last_day_are_counted_and_stand_beside_what_is_reported() {
        String metric = DerivedMetrics.stations();
        recorded(Fig.of(root, metric)
                .subtree()
                .period("as_of", null, "2024-12-31")
                .value("6980"));
        recorded(Fig.of(city, metric).period("as_of", null, "2024-12-31").value("3"));
        feed.station(city, "2022-06-01", "{}");
        feed.station(county, "2024-12-31", "{\"kind\":\"smart_station\"}");
        feed.station(county, null, "{}");
        feed.station(county, "2025-01-01", "{}");
        feed.station(county, "2020-01-01", "{\"closedOn\":\"2024-12-31\"}");
        feed.station(county, "2020-01-01", "{\"closedOn\":\"2025-01-01\"}");
        feed.station(county, "2020-01-01", "{\"kind\":\"driver_home\"}");
        feed.station(root(), "2020-01-01", "{}");

        ask(metric, root, "year=2024")
                .body("reported.value", equalTo(6980))
                .body("rolledUp.value", equalTo(3))
                .body("value", equalTo(6980))
                .body("valueBasis", equalTo("reported"))
                .body("derived.value", equalTo(4))
                .body("derived.lower", equalTo(4))
                .body("derived.upper", equalTo(4))
                .body("derivation.records", equalTo(4))
                .body("derivation.untold", equalTo(0))
                .body("derivation.missing", nullValue());
        ask(metric, city, "year=2025").body("derived.value", equalTo(4));
        ask(metric, county, "year=2024").body("derived.value", equalTo(3));
        ask(metric, county, "year=2019").body("derived.value", equalTo(1));
    }

    @Test
    void what_was_built_in_the_period_is_counted_by_its_first_day() {
        String built = DerivedMetrics.of("site", "sum", "count", "station", "[\"rest_station\"]", "[]", "records");
        feed.station(county, "2024-01-01", "{}");
        feed.station(county, "2024-12-31", "{\"closedOn\":\"2024-12-31\"}");
        feed.station(county, "2025-01-01", "{}");
        feed.station(county, null, "{}");

        ask(built, root, "year=2024").body("derived.value", equalTo(2));
        ask(built, root, "from=2024&to=2026").body("derived.value", equalTo(3));
    }

    @Test
    void stations_are_narrowed_by_level() {
        String provincial =
                DerivedMetrics.of("site", "last", "count", "station", "[]", "[\"provincial\",\"national\"]", "records");
        feed.station(county, "2020-01-01", "{\"level\":\"provincial\"}");
        feed.station(county, "2020-01-01", "{\"level\":\"national\",\"kind\":\"innovation_studio\"}");
        feed.station(county, "2020-01-01", "{\"level\":\"county\"}");

        ask(provincial, root, "year=2024").body("derived.value", equalTo(2));
    }

    @Test
    void sessions_money_and_quantities_of_activities_add_up() {
        String sessions = DerivedMetrics.activities("session", "count", "sessions");
        String money = DerivedMetrics.activities("CNY", "money", "money");
        String trees = DerivedMetrics.activities("tree", "count", "quantity");
        feed.activity(city, "2024-03-12", "{\"sessions\":4}");
        feed.activity(county, "2024-01-01", "{\"money\":{\"amount\":\"0.50\",\"currency\":\"CNY\"}}");
        feed.activity(county, "2023-12-31", "{}");
        feed.activity(county, "2024-03-12", "{\"kind\":\"lecture\",\"sessions\":99}");

        ask(sessions, root, "year=2024").body("derived.value", equalTo(5));
        ask(money, root, "year=2024").body("derived.value", equalTo(15000.5f));
        ask(trees, root, "year=2024").body("derived.value", equalTo(1000)).body("derived.upper", equalTo(1000));
    }

    @Test
    void records_that_do_not_say_it_leave_the_upper_bound_open() {
        String trees = DerivedMetrics.activities("tree", "count", "quantity");
        feed.activity(county, "2024-03-12", "{}");
        feed.activity(county, "2024-03-13", "{\"quantity\":{\"value\":3.5,\"unit\":\"mu\"}}");
        feed.activity(city, "2024-03-14", "{\"quantity\":null}");

        ask(trees, root, "year=2024")
                .body("derived.value", equalTo(500))
                .body("derived.lower", equalTo(500))
                .body("derived.upper", nullValue())
                .body("derivation.records", equalTo(3))
                .body("derivation.untold", equalTo(2));
        feed.activity(root, "2022-03-14", "{\"quantity\":null}");
        ask(trees, root, "year=2022").body("derived", nullValue()).body("derivation.missing", equalTo("not_told"));
    }

    @Test
    void no_records_are_0_once_they_were_read_and_unknown_before() {
        String metric = DerivedMetrics.stations();
        ask(metric, root, "year=2024")
                .body("derived.value", equalTo(0))
                .body("derived.upper", equalTo(0))
                .body("derivation.records", equalTo(0))
                .body("value", nullValue());

        feed.markNeverRead();
        recorded(Fig.of(root, metric).subtree().period("as_of", null, "2024-12-31"));
        ask(metric, root, "year=2024")
                .body("reported.value", equalTo(5))
                .body("derived", nullValue())
                .body("derivation.missing", equalTo("not_read_yet"))
                .body("derivation.recordsReadAt", nullValue());
    }

    @Test
    void what_cannot_be_counted_says_why() throws SQLException {
        String metric = DerivedMetrics.stations();
        feed.station(county, "2020-01-01", "{}");
        String plain = Metrics.metric();

        ask(plain, root, "year=2024").body("derivation.missing", equalTo("not_derived"));
        ask(metric, root, "year=2024&asKnownAt=" + moment()).body("derivation.missing", equalTo("not_kept"));
        ask(metric, root, "year=2024&breakdown=participants:workers")
                .body("derived", nullValue())
                .body("derivation.missing", equalTo("not_broken_down"));
        ask(metric, root, "year=" + (calendar.today().getYear() + 1))
                .body("derived", nullValue())
                .body("derivation.missing", equalTo("not_begun"));
    }

    @Test
    void in_a_year_that_has_not_ended_what_stands_today_is_counted() {
        LocalDate today = calendar.today();
        String metric = DerivedMetrics.stations();
        feed.station(county, "2020-01-01", "{\"closedOn\":\"%s\"}".formatted(today.plusDays(1)));
        feed.station(county, "2020-01-01", "{\"closedOn\":\"%s\"}".formatted(today));

        ask(metric, root, "year=" + today.getYear()).body("derived.value", equalTo(1));
    }

    @Test
    void records_go_where_their_body_stands_in_the_tree_of_the_question() {
        String metric = DerivedMetrics.stations();
        String moving = root();
        LocalDate day = LocalDate.of(2024, 6, 1);
        RegistryCopyFixture.affiliation(moving, city, null, day);
        RegistryCopyFixture.affiliation(moving, root, day, null);
        String ended = "T" + Metrics.next();
        RegistryCopyFixture.body(ended, "enterprise_union", city, null, LocalDate.of(2024, 7, 1));
        feed.station(moving, "2020-01-01", "{}");
        feed.station(ended, "2020-01-01", "{}");

        ask(metric, city, "year=2024").body("derived.value", equalTo(0));
        ask(metric, city, "year=2023").body("derived.value", equalTo(2));
        ask(metric, root, "year=2024").body("derived.value", equalTo(1));
        ask(metric, city, "year=2024&hierarchyAsOf=2024-05-31").body("derived.value", equalTo(2));
    }

    @Test
    void replaying_changes_nothing_and_what_is_gone_is_not_counted() {
        String metric = DerivedMetrics.stations();
        String id = feed.station(city, "2020-01-01", "{}");
        feed.station(id, 3, county, "2020-01-01", "{}");
        feed.station(id, 2, city, "2020-01-01", "{\"closedOn\":\"2021-01-01\"}");
        feed.station(id, 3, city, "2020-01-01", "{\"closedOn\":\"2021-01-01\"}");
        ask(metric, county, "year=2024").body("derived.value", equalTo(1));

        feed.stationDeleted(id, 4);
        feed.station(id, 3, county, "2020-01-01", "{}");
        ask(metric, root, "year=2024").body("derived.value", equalTo(0));
    }

    @Test
    void a_programme_service_restored_from_a_backup_wins_over_the_copy() {
        String metric = DerivedMetrics.stations();
        feed.station(city, "2020-01-01", "{}");
        String kept = feed.station("kept-" + root, 7, city, "2020-01-01", "{}");
        feed.activity(city, "2024-03-12", "{}");
        ask(metric, root, "year=2024").body("derived.value", equalTo(2));

        feed.stationsRestored(ProgrammeFeed.GENERATION + 1, kept, 3, county);
        ask(metric, root, "year=2024").body("derived.value", equalTo(1));
        ask(metric, county, "year=2024").body("derived.value", equalTo(1));
        ask(DerivedMetrics.activities("session", "count", "sessions"), root, "year=2024")
                .body("derived.value", equalTo(1));
    }

    @Test
    void a_record_without_what_is_counted_by_is_never_passed_over() {
        assertThatThrownBy(() -> feed.station(city, "2020-01-01", "{\"kind\":null}"))
                .hasMessageContaining("counted_record_says_whose");
        assertThatThrownBy(() -> feed.activity(city, "2024-03-12", "{\"sessions\":null}"))
                .hasMessageContaining("counted_activity_whole");
        assertThatThrownBy(() -> feed.station(city, "yesterday", "{}")).hasMessageContaining("yesterday");
        assertThat(anonymous().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private static ValidatableResponse ask(String metric, String body, String query) {
        return anonymous()
                .get("/api/v1/roll-ups?metric=" + metric + "&body=" + body + "&" + query)
                .then()
                .statusCode(200);
    }
}
