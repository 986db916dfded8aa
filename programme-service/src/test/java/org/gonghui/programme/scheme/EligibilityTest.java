package org.gonghui.programme.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final RuleContent RULE = new RuleContent(
            List.of(ApplicantKind.WORKER, ApplicantKind.CADRE),
            yuan("30000.00"),
            yuan("50000.00"),
            List.of(DocumentKind.DIAGNOSIS),
            List.of(
                    fact("own_medical_cost", FactType.MONEY, true, "20000", null, null, Outcome.FAIL),
                    fact("income_per_head", FactType.MONEY, false, null, "3000", null, Outcome.NEEDS_A_LOOK),
                    fact("insured", FactType.BOOLEAN, false, null, null, true, Outcome.NEEDS_A_LOOK)),
            List.of(BodyLevel.MUNICIPAL),
            0,
            new StepLimits(15, 10, 20, 30),
            new Opening(OpeningKind.MONTHLY, null));

    private static final Map<String, String> FACTS =
            Map.of("own_medical_cost", "20000.00", "income_per_head", "3000.00", "insured", "true");

    @Test
    void a_case_at_every_limit_passes_every_rule() {
        Case atTheLimits = new Case(
                ApplicantKind.CADRE,
                new BigDecimal("30000.00"),
                new BigDecimal("20000.00"),
                Set.of(DocumentKind.DIAGNOSIS),
                FACTS);
        assertThat(Eligibility.judge(RULE, atTheLimits))
                .extracting(Finding::rule)
                .containsExactly(
                        "applicant",
                        "case_cap",
                        "yearly_cap",
                        "document.diagnosis",
                        "fact.own_medical_cost",
                        "fact.income_per_head",
                        "fact.insured");
        assertThat(Eligibility.judge(RULE, atTheLimits))
                .extracting(Finding::outcome)
                .containsOnly(Outcome.PASS);
    }

    @Test
    void a_case_just_beyond_them_passes_none_and_is_told_why() {
        Case beyond = new Case(
                ApplicantKind.RETIREE,
                new BigDecimal("30000.01"),
                new BigDecimal("20000.00"),
                Set.of(DocumentKind.INCOME),
                Map.of("own_medical_cost", "19999.99", "income_per_head", "3000.01", "insured", "false"));
        assertThat(outcomes(beyond))
                .isEqualTo(Map.of(
                        "applicant", Outcome.FAIL,
                        "case_cap", Outcome.FAIL,
                        "yearly_cap", Outcome.FAIL,
                        "document.diagnosis", Outcome.FAIL,
                        "fact.own_medical_cost", Outcome.FAIL,
                        "fact.income_per_head", Outcome.NEEDS_A_LOOK,
                        "fact.insured", Outcome.NEEDS_A_LOOK));
        assertThat(Eligibility.judge(RULE, beyond).get(2))
                .isEqualTo(new Finding(
                        "yearly_cap",
                        Outcome.FAIL,
                        new Name("本人本年累计金额超过上限", "What the person gets in the year is above the cap"),
                        "50000.00",
                        "50000.01"));
    }

    @Test
    void what_is_not_said_fails_where_it_is_required_and_else_needs_a_look() {
        Case silent = new Case(
                ApplicantKind.WORKER, BigDecimal.ONE, BigDecimal.ZERO, Set.of(DocumentKind.DIAGNOSIS), Map.of());
        assertThat(outcomes(silent))
                .containsEntry("fact.own_medical_cost", Outcome.FAIL)
                .containsEntry("fact.income_per_head", Outcome.NEEDS_A_LOOK)
                .containsEntry("fact.insured", Outcome.NEEDS_A_LOOK);
    }

    @ParameterizedTest
    @CsvSource({
        "own_medical_cost, 20000, invalid_value",
        "own_medical_cost, 20000.000, invalid_value",
        "own_medical_cost, -1.00, invalid_value",
        "insured, yes, invalid_value",
        "name, anybody, unknown_fact"
    })
    void a_fact_that_is_not_asked_for_or_not_of_its_type_is_a_fault(String code, String value, String fault) {
        Faults faults = new Faults();
        FactJudge.check(RULE, Map.of(code, value), "/facts", faults);
        assertThat(faults.list())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("/facts/" + code, fault));
        assertThat(faults.list().get(0).detail().en()).doesNotContain(value);
    }

    private static Map<String, Outcome> outcomes(Case asked) {
        return Eligibility.judge(RULE, asked).stream()
                .collect(Collectors.toMap(Finding::rule, Finding::outcome, (one, other) -> one, TreeMap::new));
    }

    private static FactRule fact(
            String code,
            FactType type,
            boolean required,
            @Nullable String atLeast,
            @Nullable String atMost,
            @Nullable Boolean mustBe,
            Outcome otherwise) {
        return new FactRule(
                code, new Name(code, null), type, required, number(atLeast), number(atMost), mustBe, null, otherwise);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Money yuan(String amount) {
        return new Money(amount, "CNY");
    }
}
