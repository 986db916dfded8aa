package org.gonghui.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.DescribedMetric;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.rollup.Answer;
import org.gonghui.metrics.rollup.FilledKey;
import org.gonghui.metrics.rollup.Question;
import org.gonghui.metrics.rollup.RollUpState;
import org.gonghui.metrics.shared.DaySpan;
import org.jspecify.annotations.Nullable;

/** What one report is made with: what is asked of all of it, and one state of the database. */
public final class ReportWork {

    private final RollUpState state;
    private final MetricService metrics;
    private final ReportRepository records;
    private final boolean withSources;
    private final @Nullable LocalDate hierarchyAsOf;
    private final @Nullable Instant asKnownAt;
    private final Instant now;

    ReportWork(
            RollUpState state,
            MetricService metrics,
            ReportRepository records,
            boolean withSources,
            @Nullable LocalDate hierarchyAsOf,
            @Nullable Instant asKnownAt,
            Instant now) {
        this.state = state;
        this.metrics = metrics;
        this.records = records;
        this.withSources = withSources;
        this.hierarchyAsOf = hierarchyAsOf;
        this.asKnownAt = asKnownAt;
        this.now = now;
    }

    public RollUpState state() {
        return state;
    }

    public Known known() {
        return new Known(hierarchyAsOf, state.hierarchyCursor(asKnownAt), asKnownAt, now);
    }

    /** The metric and breakdown asked for; a problem where there is no such metric, dimension or value. */
    public Measure measure(MetricAtBody asked) {
        Faults faults = new Faults();
        Breakdowns.checkOnce(asked.breakdown, "?breakdown", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        DescribedMetric metric = metrics(List.of(asked.metric)).get(asked.metric);
        if (metric == null) {
            throw Problem.notFound(Text.of("没有指标 %s", "There is no metric %s").with(asked.metric));
        }
        Breakdowns.check(Breakdowns.read(asked.breakdown), metric.rules(), "?breakdown", faults);
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
        return new Measure(metric, Breakdowns.write(Breakdowns.read(asked.breakdown)));
    }

    /** Those of these metrics that there are, by code. */
    public Map<String, DescribedMetric> metrics(Collection<String> codes) {
        return metrics.described(codes, asKnownAt);
    }

    /** Those of these bodies that there are or were, by code. */
    public Map<String, NamedBody> bodies(Collection<String> codes) {
        return records.bodies(codes);
    }

    /** A body; a problem where there never was one. */
    public NamedBody body(String code) {
        NamedBody body = bodies(List.of(code)).get(code);
        if (body == null) {
            throw Problem.notFound(Text.of("没有工会 %s", "There is no body %s").with(code));
        }
        return body;
    }

    public Question question(Measure measure, String body, int year) {
        return new Question(
                measure.metric().rules(),
                body,
                DaySpan.ofYears(year, year),
                measure.breakdown(),
                hierarchyAsOf,
                asKnownAt);
    }

    /** The answer to a question; a problem where its body is not in its tree. */
    public Answer inTree(Question question) {
        Answer answer = state.answer(question);
        if (!answer.inTree()) {
            throw Problem.notFound(Text.of("该期间的隶属树中没有工会 %s", "There is no body %s in the tree of that time")
                    .with(question.body()));
        }
        return answer;
    }

    /** Metrics and breakdowns of which there is anything at or below a body for a year; at most this many. */
    public List<FilledKey> filled(String body, int year, int most) {
        return state.filled(body, DaySpan.ofYears(year, year), hierarchyAsOf, asKnownAt, most);
    }

    /** The answers about the children of a question's body, by their codes. */
    public List<Answer> children(Question parent) {
        return state.answers(state.children(parent).stream().map(parent::about).toList());
    }

    public Reading reading(Answer answer) {
        return readings(List.of(answer)).get(0);
    }

    /** What answers say to readers, in their order; with sources where they were asked for. */
    public List<Reading> readings(List<Answer> answers) {
        return withSources
                ? readingsWithSources(answers)
                : answers.stream().map(answer -> Reading.of(answer, null)).toList();
    }

    private List<Reading> readingsWithSources(List<Answer> answers) {
        List<List<UUID>> figures =
                state.figuresBehind(answers.stream().map(Answer::question).toList(), Reading.MOST_SOURCES);
        List<UUID> all = figures.stream().flatMap(List::stream).distinct().toList();
        Map<UUID, SourceOfFigure> sources = records.sources(all, asKnownAt);
        return IntStream.range(0, answers.size())
                .mapToObj(at -> Reading.of(
                        answers.get(at),
                        figures.get(at).stream()
                                .map(sources::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }
}
