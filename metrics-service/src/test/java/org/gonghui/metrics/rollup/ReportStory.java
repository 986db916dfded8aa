package org.gonghui.metrics.rollup;

import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.post;
import static org.gonghui.metrics.Metrics.somebody;
import static org.gonghui.metrics.Metrics.step;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.figure.Qualifier;

/** Bodies of a federation that say, correct, prefer and withdraw things at random, told to the service and kept here. */
final class ReportStory {

    private static final int RECORDED = 201;
    private static final int DONE = 200;
    private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());
    private static final String[] PERIODS = {
        "year 2022 2022",
        "year 2023 2023",
        "year 2024 2024",
        "year 2024 2024",
        "half 2023-01 2023-06",
        "half 2023-07 2023-12",
        "half 2024-01 2024-06",
        "quarter 2024-07 2024-09",
        "month 2024-10 2024-10",
        "month 2024-11 2024-11",
        "month 2024-12 2024-12",
        "cumulative 2024-01-01 2024-12-31",
        "cumulative - 2024",
        "as_of - 2023",
        "as_of - 2023-12-31",
        "as_of - 2024-05"
    };

    private final List<LiveFigure> live = new ArrayList<>();
    private final List<String> bodies;
    private final Random random;
    private final String metric;
    private final String source;
    private int told;

    ReportStory(long seed, List<String> bodies, String metric, String source) {
        this.random = new Random(seed);
        this.bodies = bodies;
        this.metric = metric;
        this.source = source;
    }

    /** What is published and not withdrawn now. */
    List<LiveFigure> live() {
        return List.copyOf(live);
    }

    /** Something happens. */
    void goOn() {
        int what = live.isEmpty() ? 0 : random.nextInt(10);
        int which = live.isEmpty() ? 0 : random.nextInt(live.size());
        switch (what) {
            case 6 -> correctOne(which);
            case 7 -> withdrawOne(which);
            case 8 -> preferOne(which);
            case 9 -> draftOne();
            default -> sayOne();
        }
    }

    private void correctOne(int which) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(100));
        correct(id(which), value.toPlainString()).statusCode(DONE);
        live.set(which, with(live.get(which), value, live.get(which).preferred()));
    }

    private void withdrawOne(int which) {
        if (step(id(which), "withdrawals").extract().statusCode() == DONE) {
            live.remove(which);
        }
    }

    private void preferOne(int which) {
        LiveFigure figure = live.get(which);
        String step = figure.preferred() ? "unprefer" : "prefer";
        if (step(id(which), step).extract().statusCode() == DONE) {
            live.set(which, with(figure, figure.value(), step.equals("prefer")));
        }
    }

    /** A draft counts only once it is published. */
    private void draftOne() {
        LiveFigure plan = plan();
        Response answer = as("admin")
                .body(figure(plan).json().replace("\"published\"", "\"draft\""))
                .post(FIGURES);
        if (answer.statusCode() == RECORDED && random.nextBoolean()) {
            String id = answer.path("id");
            step(id, "submit").statusCode(DONE);
            for (String step : List.of("confirm", "publish")) {
                somebody("approver", "admin")
                        .post(FIGURES + "/{id}/" + step, id)
                        .then()
                        .statusCode(DONE);
            }
            live.add(identified(plan, id));
        }
    }

    /** What is said of a time at which the body does not exist, as far as known just now, is refused. */
    private void sayOne() {
        LiveFigure plan = plan();
        Response answer = post(figure(plan)).extract().response();
        if (answer.statusCode() == RECORDED) {
            live.add(identified(plan, answer.path("id")));
        }
    }

    private String id(int which) {
        return live.get(which).id().toString();
    }

    private LiveFigure plan() {
        String[] period = PERIODS[random.nextInt(PERIODS.length)].split(" ", -1);
        String body = bodies.get(random.nextInt(bodies.size()));
        boolean restating = random.nextInt(8) == 0 && firstOf(body) != null;
        return new LiveFigure(
                new UUID(0, 0),
                body,
                random.nextInt(4) == 0 ? Coverage.SUBTREE : Coverage.OWN,
                new Period(
                        PeriodKind.valueOf(period[0].toUpperCase(Locale.ROOT)),
                        period[1].equals("-") ? null : period[1],
                        period[2]),
                random.nextInt(10) == 0 ? "participants:workers" : "",
                BigDecimal.valueOf(random.nextInt(100)),
                QUALIFIERS.get(random.nextInt(QUALIFIERS.size())),
                restating,
                false,
                Instant.ofEpochSecond(told++));
    }

    private String firstOf(String body) {
        return live.stream()
                .filter(figure -> figure.body().equals(body) && !figure.restating())
                .map(figure -> figure.id().toString())
                .findFirst()
                .orElse(null);
    }

    private Fig figure(LiveFigure plan) {
        Fig figure = Fig.of(plan.body(), metric)
                .period(
                        plan.period().kind().code(),
                        plan.period().from(),
                        plan.period().to())
                .coverage(plan.coverage().code())
                .value(plan.value().toPlainString())
                .qualifier(plan.qualifier().code())
                .breakdown(plan.breakdown().isEmpty() ? "{}" : "{\"participants\":\"workers\"}")
                .source(source, Integer.toString(told));
        return plan.restating() ? figure.restates(firstOf(plan.body())) : figure;
    }

    private static LiveFigure identified(LiveFigure plan, String id) {
        return new LiveFigure(
                UUID.fromString(id),
                plan.body(),
                plan.coverage(),
                plan.period(),
                plan.breakdown(),
                plan.value(),
                plan.qualifier(),
                plan.restating(),
                false,
                plan.recordedAt());
    }

    private static LiveFigure with(LiveFigure figure, BigDecimal value, boolean preferred) {
        return new LiveFigure(
                figure.id(),
                figure.body(),
                figure.coverage(),
                figure.period(),
                figure.breakdown(),
                value,
                figure.qualifier(),
                figure.restating(),
                preferred,
                figure.recordedAt());
    }
}
