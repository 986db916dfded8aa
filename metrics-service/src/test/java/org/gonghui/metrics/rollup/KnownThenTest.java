package org.gonghui.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.source;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.catalogue.ValueType;
import org.gonghui.metrics.shared.DaySpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens: every roll-up, at every body and year, now and as known earlier, is what the slow reference says. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KnownThenTest {

    private static final int CHAPTERS = 4;
    private static final int EVENTS = 12;

    @ParameterizedTest
    @CsvSource({"1,SUM", "2,SUM", "3,LAST", "4,SUM", "5,LAST", "6,NONE"})
    void every_roll_up_is_what_was_known(long seed, TimeRule rule) throws SQLException {
        String metric = metric(rule.name().toLowerCase(Locale.ROOT), "sum", "count", "person");
        FederationStory story = new FederationStory(seed, metric, source());
        Map<Instant, List<LiveFigure>> known = new LinkedHashMap<>();
        for (int chapter = 0; chapter < CHAPTERS; chapter++) {
            for (int event = 0; event < EVENTS; event++) {
                story.goOn();
            }
            known.put(moment(), story.live());
        }
        known.forEach((instant, figures) -> compare(story, metric, rule, figures, "&asKnownAt=" + instant));
        compare(story, metric, rule, story.live(), "");
    }

    private static void compare(
            FederationStory story, String metric, TimeRule rule, List<LiveFigure> figures, String asKnownAt) {
        for (String body : story.bodies) {
            for (int first = 2022; first <= 2024; first++) {
                for (int last = first; last <= 2024; last++) {
                    Question question = question(metric, rule, body, first, last);
                    SlowRollUp slow = new SlowRollUp(question, story.tree(body, LocalDate.of(last, 12, 31)), figures);
                    Response answer = anonymous()
                            .get("/api/v1/roll-ups?metric=%s&body=%s&from=%d&to=%d%s"
                                    .formatted(metric, body, first, last, asKnownAt));
                    assertThat(amount(answer, "reported")).isEqualTo(slow.claim(body));
                    assertThat(amount(answer, "rolledUp")).isEqualTo(slow.rolledUp(body));
                    assertThat(number(answer.path("value"))).isEqualTo(value(slow.contribution(body)));
                    assertThat(answer.<Integer>path("coverage.counted")).isEqualTo(slow.counted(body, false, true));
                }
            }
        }
    }

    private static Question question(String metric, TimeRule rule, String body, int first, int last) {
        MetricRules rules = new MetricRules(
                metric, Unit.PERSON, rule, HierarchyRule.SUM, ValueType.COUNT, true, List.of(), List.of());
        return new Question(rules, body, DaySpan.ofYears(first, last), "", null, null);
    }

    private static Amount amount(Response answer, String path) {
        return answer.path(path) == null
                ? null
                : new Amount(
                        number(answer.path(path + ".value")),
                        number(answer.path(path + ".lower")),
                        number(answer.path(path + ".upper")));
    }

    private static BigDecimal value(Amount amount) {
        return amount == null ? null : amount.value();
    }

    private static BigDecimal number(Integer json) {
        return json == null ? null : BigDecimal.valueOf(json);
    }
}
