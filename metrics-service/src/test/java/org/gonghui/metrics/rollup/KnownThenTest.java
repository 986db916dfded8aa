package org.gonghui.metrics.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.metrics.Metrics.anonymous;
import static org.gonghui.metrics.Metrics.metric;
import static org.gonghui.metrics.Metrics.moment;
import static org.gonghui.metrics.Metrics.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.metrics.catalogue.HierarchyRule;
import org.gonghui.metrics.catalogue.MetricRules;
import org.gonghui.metrics.catalogue.TimeRule;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.catalogue.ValueType;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.registrycopy.BodyConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever happens to bodies and figures, also at once: every roll-up, at every body, year and span, now and as known
 * earlier, is what the slow reference says; and what was answered of an instant is answered again.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KnownThenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BODIES = 6;
    private static final int CHAPTERS = 3;
    private static final int EVENTS = 8;
    private static final int QUESTIONS = 5;

    @Inject
    BodyConsumer feed;

    @Inject
    Sql sql;

    private record Facts(SlowTree tree, List<LiveFigure> figures) {}

    private RegistryStory registry;
    private ReportStory odd;
    private ReportStory even;
    private String metric;
    private TimeRule rule;

    @ParameterizedTest
    @CsvSource({"1,SUM", "2,SUM", "3,LAST", "4,SUM", "6,NONE"})
    void every_roll_up_is_what_was_known(long seed, TimeRule timeRule) throws Exception {
        begin(seed, timeRule);
        Map<Instant, Facts> known = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int chapter = 0; chapter < CHAPTERS; chapter++) {
            Race.run(List.of(
                    times(EVENTS, registry::goOn),
                    times(EVENTS, odd::goOn),
                    times(EVENTS, even::goOn),
                    times(QUESTIONS, () -> remember(answers))));
            known.put(moment(), facts());
        }
        known.forEach((instant, facts) -> compare(facts, "&asKnownAt=" + instant));
        compare(facts(), "");
        answers.forEach((question, answer) -> assertThat(asked(question)).isEqualTo(answer));
    }

    private void begin(long seed, TimeRule timeRule) {
        rule = timeRule;
        metric = metric(rule.name().toLowerCase(Locale.ROOT), "sum", "count", "person");
        registry = new RegistryStory(seed, BODIES, feed, sql);
        List<String> half = registry.bodies.subList(0, BODIES / 2);
        List<String> rest = registry.bodies.subList(BODIES / 2, BODIES);
        odd = new ReportStory(seed + 100, half, metric, source());
        even = new ReportStory(seed + 200, rest, metric, source());
    }

    private Facts facts() {
        return new Facts(
                registry.told(),
                Stream.concat(odd.live().stream(), even.live().stream()).toList());
    }

    private static Callable<Integer> times(int times, Callable<?> what) {
        return () -> {
            for (int at = 0; at < times; at++) {
                what.call();
            }
            return times;
        };
    }

    private static Callable<Integer> times(int times, Runnable what) {
        return times(times, () -> {
            what.run();
            return times;
        });
    }

    /** Asks of an instant while others write. */
    private Instant remember(Map<String, String> answers) throws Exception {
        Instant instant = moment();
        String question = question(registry.bodies.get(0), 2022, 2024) + "&explain=true&asKnownAt=" + instant;
        answers.put(question, asked(question));
        return instant;
    }

    private static String asked(String question) {
        Response answer = anonymous().get(question);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString().replace(answer.path("computedAt"), "");
    }

    private void compare(Facts facts, String asKnownAt) {
        for (String body : registry.bodies) {
            for (int first = 2022; first <= 2024; first++) {
                for (int last = first; last <= 2024; last++) {
                    compare(facts, asked(body, first, last, null), question(body, first, last) + asKnownAt);
                }
            }
            LocalDate day = registry.day();
            compare(
                    facts,
                    asked(body, 2024, 2024, day),
                    question(body, 2024, 2024) + "&hierarchyAsOf=" + day + asKnownAt);
        }
    }

    private static void compare(Facts facts, Question question, String query) {
        List<TreeNode> tree = facts.tree().of(question);
        Response response = given().get(query);
        assertThat(response.statusCode()).as(query).isEqualTo(tree.isEmpty() ? 404 : 200);
        if (tree.isEmpty()) {
            return;
        }
        SlowRollUp slow = new SlowRollUp(question, tree, facts.figures());
        String body = question.body();
        JsonNode answer = read(response);
        assertThat(amount(answer.get("reported"))).as(query).isEqualTo(slow.claim(body));
        assertThat(amount(answer.get("rolledUp"))).as(query).isEqualTo(slow.rolledUp(body));
        assertThat(number(answer.get("value"))).as(query).isEqualTo(value(slow.contribution(body)));
        assertThat(bool(answer.get("contradicts"))).as(query).isEqualTo(slow.contradicts(body));
        JsonNode coverage = answer.get("coverage");
        assertThat(coverage.get("counted").intValue()).as(query).isEqualTo(slow.counted(body, false, true));
        assertThat(coverage.get("expected").intValue()).as(query).isEqualTo(tree.size());
    }

    private static JsonNode read(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private String question(String body, int first, int last) {
        return "/api/v1/roll-ups?metric=%s&body=%s&from=%d&to=%d".formatted(metric, body, first, last);
    }

    private Question asked(String body, int first, int last, LocalDate hierarchyAsOf) {
        MetricRules rules = new MetricRules(
                metric, Unit.PERSON, rule, HierarchyRule.SUM, ValueType.COUNT, true, List.of(), List.of(), null);
        return new Question(rules, body, DaySpan.ofYears(first, last), "", hierarchyAsOf, null);
    }

    private static Amount amount(JsonNode amount) {
        return amount.isNull()
                ? null
                : new Amount(number(amount.get("value")), number(amount.get("lower")), number(amount.get("upper")));
    }

    private static BigDecimal value(Amount amount) {
        return amount == null ? null : amount.value();
    }

    private static BigDecimal number(JsonNode json) {
        return json.isNull() ? null : json.decimalValue();
    }

    private static Boolean bool(JsonNode json) {
        return json.isNull() ? null : json.booleanValue();
    }
}
