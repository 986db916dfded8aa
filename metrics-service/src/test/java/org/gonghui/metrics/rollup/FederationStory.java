package org.gonghui.metrics.rollup;

import static org.gonghui.metrics.Metrics.FIGURES;
import static org.gonghui.metrics.Metrics.as;
import static org.gonghui.metrics.Metrics.correct;
import static org.gonghui.metrics.Metrics.next;
import static org.gonghui.metrics.Metrics.recorded;
import static org.gonghui.metrics.Metrics.step;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gonghui.metrics.Fig;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.figure.PeriodKind;
import org.gonghui.metrics.figure.Qualifier;
import org.gonghui.registrycopy.RegistryCopyFixture;
import org.gonghui.registrycopy.RegistryTree.TreeNode;

/** A federation whose bodies move and say, correct and withdraw things at random, told to the service and kept here. */
final class FederationStory {

    static final int BODIES = 6;
    private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());
    private static final LocalDate MOVE = LocalDate.of(2023, 6, 1);
    private static final String[] PERIODS = {
        "year 2022 2022",
        "year 2023 2023",
        "year 2024 2024",
        "half 2024-01 2024-06",
        "half 2024-07 2024-12",
        "cumulative 2024-01-01 2024-12-31",
        "as_of - 2023",
        "as_of - 2023-12-31",
        "as_of - 2024-05"
    };

    final List<String> bodies = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<LiveFigure> live = new ArrayList<>();
    private final Random random;
    private final String metric;
    private final String source;
    private int told;

    FederationStory(long seed, String metric, String source) {
        this.random = new Random(seed);
        this.metric = metric;
        this.source = source;
        for (int at = 0; at < BODIES; at++) {
            String body = "T" + next();
            RegistryCopyFixture.body(body, "enterprise_union", null);
            String first = at == 0 ? null : bodies.get(random.nextInt(at));
            String later = at > 1 && random.nextInt(3) == 0 ? bodies.get(random.nextInt(at)) : first;
            if (first != null) {
                boolean moves = !first.equals(later);
                RegistryCopyFixture.affiliation(body, first, null, moves ? MOVE : null);
                if (moves) {
                    RegistryCopyFixture.affiliation(body, later, MOVE, null);
                }
            }
            bodies.add(body);
            before.add(first);
            after.add(later);
        }
    }

    /** What is published and not withdrawn now. */
    List<LiveFigure> live() {
        return List.copyOf(live);
    }

    /** The tree of a body on a day, itself first. */
    List<TreeNode> tree(String root, LocalDate day) {
        List<String> superiors = day.isBefore(MOVE) ? before : after;
        List<TreeNode> tree = new ArrayList<>(List.of(new TreeNode(root, null, "enterprise_union")));
        for (int at = 0; at < BODIES; at++) {
            if (SlowRollUp.codes(tree).contains(superiors.get(at))) {
                tree.add(new TreeNode(bodies.get(at), superiors.get(at), "enterprise_union"));
            }
        }
        return tree;
    }

    /** Something happens. */
    void goOn() {
        int what = live.isEmpty() ? 0 : random.nextInt(10);
        int which = live.isEmpty() ? 0 : random.nextInt(live.size());
        switch (what) {
            case 6 -> correctOne(which);
            case 7 -> {
                step(live.get(which).id().toString(), "withdrawals").statusCode(200);
                live.remove(which);
            }
            case 8 -> {
                String step = live.get(which).preferred() ? "unprefer" : "prefer";
                if (step(live.get(which).id().toString(), step).extract().statusCode() == 200) {
                    live.set(which, with(live.get(which), live.get(which).value(), step.equals("prefer")));
                }
            }
            case 9 -> draftOne();
            default -> live.add(statement());
        }
    }

    private void correctOne(int which) {
        LiveFigure figure = live.get(which);
        BigDecimal value = BigDecimal.valueOf(random.nextInt(100));
        correct(figure.id().toString(), value.toPlainString()).statusCode(200);
        live.set(which, with(figure, value, figure.preferred()));
    }

    /** A draft counts only once it is published. */
    private void draftOne() {
        LiveFigure plan = plan();
        String json = figure(plan).json().replace("\"published\"", "\"draft\"");
        String id = as("admin").body(json).post(FIGURES).path("id");
        if (random.nextBoolean()) {
            for (String step : List.of("submit", "confirm", "publish")) {
                step(id, step).statusCode(200);
            }
            live.add(identified(plan, id));
        }
    }

    private LiveFigure statement() {
        LiveFigure plan = plan();
        return identified(plan, recorded(figure(plan)));
    }

    private LiveFigure plan() {
        String[] period = PERIODS[random.nextInt(PERIODS.length)].split(" ", -1);
        return new LiveFigure(
                new UUID(0, 0),
                bodies.get(random.nextInt(BODIES)),
                random.nextInt(3) == 0 ? Coverage.SUBTREE : Coverage.OWN,
                new Period(
                        PeriodKind.valueOf(period[0].toUpperCase(java.util.Locale.ROOT)),
                        period[1].equals("-") ? null : period[1],
                        period[2]),
                "",
                BigDecimal.valueOf(random.nextInt(100)),
                QUALIFIERS.get(random.nextInt(QUALIFIERS.size())),
                false,
                false,
                Instant.ofEpochSecond(told++));
    }

    private Fig figure(LiveFigure plan) {
        return Fig.of(plan.body(), metric)
                .period(
                        plan.period().kind().code(),
                        plan.period().from(),
                        plan.period().to())
                .coverage(plan.coverage().code())
                .value(plan.value().toPlainString())
                .qualifier(plan.qualifier().code())
                .source(source, Integer.toString(told));
    }

    private static LiveFigure identified(LiveFigure plan, String id) {
        return new LiveFigure(
                UUID.fromString(id),
                plan.body(),
                plan.coverage(),
                plan.period(),
                "",
                plan.value(),
                plan.qualifier(),
                false,
                false,
                plan.recordedAt());
    }

    private static LiveFigure with(LiveFigure figure, BigDecimal value, boolean preferred) {
        return new LiveFigure(
                figure.id(),
                figure.body(),
                figure.coverage(),
                figure.period(),
                "",
                value,
                figure.qualifier(),
                false,
                preferred,
                figure.recordedAt());
    }
}
