package org.gonghui.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleDataTest {

    private static final List<String> STATION_KINDS = List.of(
            "rest_station",
            "smart_station",
            "station_24h",
            "mother_care_room",
            "driver_home",
            "reading_room",
            "service_centre",
            "workers_palace",
            "childcare_site",
            "craftsman_academy",
            "innovation_studio",
            "worker_home",
            "other");
    private static final List<String> FACILITIES = List.of(
            "drinking_water",
            "microwave",
            "refrigerator",
            "charging",
            "first_aid",
            "toilet",
            "wifi",
            "air_conditioning",
            "reading",
            "nursing",
            "shower",
            "parking",
            "rest_area");
    private static final List<String> ACTIVITY_KINDS = List.of(
            "lecture",
            "health_check",
            "job_fair",
            "training",
            "legal_aid",
            "dispute_handled",
            "law_talk",
            "culture_event",
            "tree_planting",
            "publicity",
            "visit",
            "care",
            "discount_sale",
            "other");

    private final Map<String, SeedRow> stations = Seeds.byId("sample/stations.csv");
    private final Map<String, SeedRow> activities = Seeds.byId("sample/activities.csv");
    private final Map<String, SeedRow> bodies = Seeds.byId("data/bodies.csv");

    @Test
    void every_sample_says_that_it_is_one() {
        assertThat(stations).hasSize(24);
        assertThat(activities).hasSize(30);
        assertThat(List.of(stations, activities))
                .allSatisfy(file -> assertThat(file.values()).allSatisfy(row -> {
                    assertThat(row.text("name_zh")).startsWith("示例");
                    assertThat(row.text("name_en")).startsWith("Sample ");
                    assertThat(row.text("note")).isEqualTo("invented sample");
                }));
    }

    @Test
    void stations_show_every_kind_and_stand_in_guangdong() {
        assertThat(stations.values()).extracting(row -> row.text("kind")).hasSameElementsAs(STATION_KINDS);
        assertThat(stations.values()).allSatisfy(row -> {
            assertThat(bodies).containsKey(row.text("host"));
            assertThat(FACILITIES).containsAll(SeedRow.split(row.text("facilities"), "\\|"));
            assertThat(Double.parseDouble(row.optional("lon").orElse("112"))).isBetween(109.0, 118.0);
            assertThat(Double.parseDouble(row.optional("lat").orElse("23"))).isBetween(20.0, 26.0);
        });
    }

    @Test
    void activities_show_every_kind_between_2023_and_2025() {
        assertThat(activities.values()).extracting(row -> row.text("kind")).hasSameElementsAs(ACTIVITY_KINDS);
        assertThat(activities.values()).allSatisfy(row -> {
            assertThat(bodies).containsKey(row.text("organiser"));
            LocalDate from = LocalDate.parse(row.text("from"));
            LocalDate to = LocalDate.parse(row.text("to"));
            assertThat(from).isBetween(LocalDate.of(2023, 1, 1), to);
            assertThat(to).isBefore(LocalDate.of(2026, 1, 1));
        });
    }
}
