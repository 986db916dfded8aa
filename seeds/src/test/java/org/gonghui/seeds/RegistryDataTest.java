package org.gonghui.seeds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryDataTest {

    private final Map<String, SeedRow> bodies = Seeds.byId("data/bodies.csv");
    private final List<SeedRow> affiliations = Seeds.rows("data/affiliations.csv");
    private final Map<String, SeedRow> honours = Seeds.byId("data/honours.csv");

    @Test
    void bodies_have_permanent_codes_and_a_place_in_the_tree() {
        assertThat(bodies).hasSize(20);
        assertThat(bodies.keySet()).allMatch(code -> code.matches("[A-Z0-9]+(-[A-Z0-9]+)*"));
        assertThat(bodies.values()).allSatisfy(row -> {
            assertThat(row.text("name_zh")).isNotBlank();
            assertThat(row.text("name_en")).isNotBlank();
            assertThat(row.text("level")).isIn("national", "provincial", "municipal", "county", "grassroots");
            assertThat(row.optional("division_code").orElse("000000")).matches("\\d{6}");
        });
        assertThat(bodies.values())
                .filteredOn(row -> row.optional("founded_on").isPresent())
                .singleElement()
                .satisfies(row -> assertThat(row.text("founded_on")).isEqualTo("2021-11-20"));
    }

    @Test
    void every_body_but_the_root_has_one_primary_superior_that_comes_before_it() {
        List<String> order = new ArrayList<>(bodies.keySet());
        Map<String, String> superiors = new HashMap<>();
        affiliations.stream().filter(row -> row.text("kind").equals("primary")).forEach(row -> assertThat(
                        superiors.put(row.id(), row.text("superior")))
                .isNull());

        assertThat(superiors.keySet()).containsExactlyInAnyOrderElementsOf(order.subList(1, 20));
        superiors.forEach((body, superior) ->
                assertThat(order.indexOf(superior)).isNotNegative().isLessThan(order.indexOf(body)));
    }

    @Test
    void one_body_is_guided_by_a_second_superior() {
        assertThat(affiliations)
                .filteredOn(row -> !row.text("kind").equals("primary"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text("kind")).isEqualTo("guidance");
                    assertThat(row.id()).isEqualTo("GD-GZ-DIGITECH");
                    assertThat(row.text("superior")).isEqualTo("GD");
                });
    }

    @Test
    void honours_are_all_there_and_refer_to_what_exists() {
        assertThat(honours).hasSize(72);
        Set<String> documents = Seeds.byId("data/sources.csv").keySet();
        assertThat(honours.values()).allSatisfy(row -> {
            assertThat(bodies).containsKey(row.text("body"));
            row.optional("granting_body").ifPresent(code -> assertThat(bodies).containsKey(code));
            assertThat(documents).contains(row.text("document"));
            assertThat(row.text("lines")).matches("\\d+(-\\d+)?(,\\d+(-\\d+)?)*");
            assertThat(row.text("recipient_en")).isNotBlank();
            assertThat(row.text("recipient_kind")).isIn("body", "team", "person", "place", "project");
            assertThat(row.text("state")).isIn("recommended", "proposed", "awarded");
        });
        assertThat(honours.values())
                .filteredOn(row -> !row.text("state").equals("awarded"))
                .extracting(SeedRow::id)
                .containsExactly("H014", "H015", "H016", "H017");
    }

    @Test
    void a_joint_count_is_one_count_over_several_rows_of_one_text() {
        Map<String, List<SeedRow>> groups = groups();
        assertThat(groups).hasSize(13);
        assertThat(groups.values()).allSatisfy(rows -> {
            assertThat(rows).hasSizeGreaterThan(1);
            assertThat(rows.stream().map(row -> row.text("document")).distinct())
                    .hasSize(1);
        });
        groups.remove("J13");
        assertThat(groups.values()).allSatisfy(rows -> assertThat(
                        rows.stream().map(row -> row.text("recipients")).distinct())
                .hasSize(1));
    }

    @Test
    void the_sum_of_the_national_may_day_honours_is_in_one_group_with_its_parts() {
        List<SeedRow> rows = Objects.requireNonNull(groups().get("J13"));
        assertThat(rows).extracting(SeedRow::id).containsExactly("H011", "H012", "H013", "H072");
        int parts = rows.subList(0, 3).stream()
                .mapToInt(row -> Integer.parseInt(row.text("recipients")))
                .sum();
        assertThat(rows.get(3).text("recipients")).isEqualTo("110").isEqualTo(String.valueOf(parts));
        assertThat(rows.get(3).text("industry_counts")).isEqualTo("key_industries:83");
    }

    @ParameterizedTest
    @CsvSource({"congresses,3", "officers,1", "unionisations,4", "ratings,2", "mechanisms,7"})
    void records_refer_to_what_exists(String file, int size) {
        Map<String, SeedRow> rows = Seeds.byId("data/" + file + ".csv");
        Set<String> documents = Seeds.byId("data/sources.csv").keySet();
        assertThat(rows).hasSize(size);
        assertThat(rows.values()).allSatisfy(row -> {
            assertThat(bodies).containsKey(row.text("body"));
            assertThat(documents).contains(row.text("document"));
            assertThat(row.text("lines")).matches("\\d+(-\\d+)?(,\\d+(-\\d+)?)*");
        });
    }

    private Map<String, List<SeedRow>> groups() {
        return honours.values().stream()
                .filter(row -> row.optional("joint_group").isPresent())
                .collect(groupingBy(row -> row.text("joint_group"), TreeMap::new, toList()));
    }
}
