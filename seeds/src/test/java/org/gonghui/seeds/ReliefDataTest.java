package org.gonghui.seeds;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReliefDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, SeedRow> schemes = Seeds.byId("relief/schemes.csv");
    private final Map<String, SeedRow> rules = Seeds.byId("relief/rules.csv");
    private final Map<String, SeedRow> planYears = Seeds.byId("relief/plan-years.csv");
    private final List<SeedRow> facts = Seeds.rows("relief/facts.csv");

    @Test
    void the_seven_segments_of_the_first_document_are_there() {
        assertThat(schemes.values().stream()
                        .filter(scheme -> scheme.text("body").equals("GD-ORG"))
                        .map(scheme -> scheme.text("segment")))
                .contains(
                        "severe_illness",
                        "medical_aid",
                        "student_aid",
                        "emergency",
                        "hardship",
                        "visit",
                        "second_medical_insurance");
    }

    @Test
    void a_scheme_is_of_a_known_body_and_has_one_rule() {
        assertThat(Seeds.byId("data/bodies.csv").keySet())
                .containsAll(schemes.values().stream()
                        .map(scheme -> scheme.text("body"))
                        .collect(toSet()));
        assertThat(rules.values().stream().map(rule -> rule.text("scheme")))
                .containsExactlyInAnyOrderElementsOf(schemes.keySet());
    }

    @Test
    void a_fact_is_of_a_scheme() {
        assertThat(facts).allSatisfy(fact -> {
            assertThat(schemes).containsKey(fact.text("scheme"));
            assertThat(fact.id()).isEqualTo(fact.text("scheme") + "/" + fact.text("code"));
        });
    }

    @Test
    void a_rule_comes_with_its_facts() throws JsonProcessingException {
        SeedRequest request = ReliefRequests.rule(rules.get("provincial_organs_student_aid@2024"), facts);

        assertThat(request.path()).isEqualTo("/relief/schemes/provincial_organs_student_aid/rules/2024-01-01");
        assertThat(JSON.readTree(request.body().toString()))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"applicants":["workers_child"],"caseCap":{"amount":"5000.00","currency":"CNY"},"yearlyCap":null,
                 "documents":["application_form","household","income","enrolment"],
                 "facts":[
                   {"code":"income_per_head","name":{"zh":"家庭人均月收入","en":"Monthly income per head of the household"},
                    "type":"money","required":true,"atLeast":null,"atMost":3000,"mustBe":null,"codes":null,
                    "otherwise":"needs_a_look"},
                   {"code":"school","name":{"zh":"就读学段","en":"Level of the school"},"type":"code","required":true,
                    "atLeast":null,"atMost":null,"mustBe":null,
                    "codes":["senior_secondary","vocational","college","university"],"otherwise":"fail"}],
                 "approvals":["municipal"],"noticeDays":5,
                 "limits":{"review":15,"approval":10,"payment":20,"appeal":30},
                 "opening":{"kind":"months","months":[9]}}"""));
    }

    @Test
    void a_plan_has_each_year_once_and_belongs_to_a_known_body() {
        assertThat(planYears).isNotEmpty().allSatisfy((code, row) -> {
            assertThat(code).isEqualTo(row.text("plan") + "_" + row.text("year"));
            assertThat(Seeds.byId("data/bodies.csv")).containsKey(row.text("body"));
        });
        assertThat(planYears.values().stream()
                        .filter(row -> row.text("body").equals("GD-ORG"))
                        .map(row -> row.text("plan"))
                        .distinct())
                .containsExactly("provincial_organs_second_medical");
    }

    @Test
    void a_plan_year_comes_with_its_terms_and_says_that_they_are_assumed() throws JsonProcessingException {
        SeedRequest request = MutualAidRequests.planYear(planYears.get("provincial_organs_second_medical_2024"));

        assertThat(request.path()).isEqualTo("/mutual-aid/plan-years/provincial_organs_second_medical_2024");
        assertThat(JSON.readTree(request.body().toString()))
                .isEqualTo(
                        JSON.readTree(
                                """
                {"code":"provincial_organs_second_medical_2024","plan":"provincial_organs_second_medical","year":2024,
                 "body":"GD-ORG",
                 "name":{"zh":"省直机关工会二次医保","en":"Second medical insurance of the provincial organs"},
                 "premium":{"amount":"180.00","currency":"CNY"},"subsidy":{"amount":"80.00","currency":"CNY"},
                 "ceiling":{"amount":"20000.00","currency":"CNY"},"waitingDays":30,
                 "benefits":[{"cause":"hospitalisation","percent":50},{"cause":"severe_illness","percent":60},
                   {"cause":"surgery","percent":50}],
                 "limits":{"assessment":15,"approval":10,"payment":20},
                 "note":"000:45-49; 条款为设定 / terms assumed"}"""));
    }
}
