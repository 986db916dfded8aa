package org.gonghui.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricService;
import org.gonghui.metrics.source.SourceService;
import org.jspecify.annotations.Nullable;

/** Takes figures from state to state, corrects them and prefers one of several, each in one transaction. */
@ApplicationScoped
class FigureSteps {

    private final FigureRepository figures;
    private final FigureVersions versions;
    private final FigureDocuments documents;
    private final FigureSight sight;
    private final MetricService metrics;
    private final SourceService sources;
    private final PeriodLockService locks;

    FigureSteps(
            FigureRepository figures,
            FigureVersions versions,
            FigureDocuments documents,
            FigureSight sight,
            MetricService metrics,
            SourceService sources,
            PeriodLockService locks) {
        this.figures = figures;
        this.versions = versions;
        this.documents = documents;
        this.sight = sight;
        this.metrics = metrics;
        this.sources = sources;
        this.locks = locks;
    }

    /** Takes a figure to the state that a step leads to. A closed year is not changed in this way. */
    @Transactional
    ShownFigure take(UUID id, FigureStep step, @Nullable String reason) {
        Figure figure = lock(id);
        requireMay(step, figure);
        if (step.approves() && versions.isMadeByCaller(id)) {
            throw new Problem(FigureProblem.OWN_WORK)
                    .with("", "own_work", Text.of("您填报、修改或提交过此数据", "You recorded, edited or submitted this figure"));
        }
        FigureState after = step.to(figure.state());
        if (after.isPublic() || figure.state().isPublic()) {
            locks.requireOpen(figure.toRequest().period());
        }
        figure.move(after);
        return keep(figure, step, reason);
    }

    /** Says a published figure anew; closed years too are changed like this. What is said already changes nothing. */
    @Transactional
    ShownFigure correct(UUID id, FigureCorrectionRequest correction) {
        Figure figure = lock(id);
        requireMay(FigureStep.CORRECT, figure);
        Faults faults = new Faults();
        ValueRules.check(correction.value(), metrics.keepRules(figure.metric()).orElseThrow(), faults);
        Citation source = correction.source();
        if (source != null && !sources.exists(source.document())) {
            faults.add("/source/document", "unknown_source", Text.of("没有这个来源", "There is no such source"));
        }
        faults.throwIfAny();
        return figure.correct(correction)
                ? keep(figure, FigureStep.CORRECT, correction.reason())
                : documents.find(id).orElseThrow();
    }

    /** Prefers a figure to those that compete with it, or does so no longer. */
    @Transactional
    ShownFigure prefer(UUID id, FigureStep step, String reason) {
        Figure figure = lock(id);
        requireMay(step, figure);
        if (!figure.prefer(step == FigureStep.PREFER)) {
            return documents.find(id).orElseThrow();
        }
        locks.requireOpen(figure.toRequest().period());
        if (figure.toRequest().restates() != null) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("/restates", "is_restatement", Text.of("重述的数据不计入", "A restatement does not count"));
        }
        return keep(figure, step, reason);
    }

    /** Reads a figure that the caller may know of, and keeps others from changing it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Figure lock(UUID id) {
        return figures.findAndLock(id)
                .filter(figure -> sight.sees(figure.state(), figure.body()))
                .orElseThrow(() -> FigureService.unknown(id));
    }

    void requireMay(FigureStep step, Figure figure) {
        sight.requireMay(step, figure.state(), figure.body());
    }

    private ShownFigure keep(Figure figure, FigureStep step, @Nullable String reason) {
        figures.flush();
        return documents.keep(figure.id(), figure.endsIn(), step, reason);
    }
}
