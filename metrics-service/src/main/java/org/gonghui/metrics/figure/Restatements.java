package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Holds links between figures that say the same: one step long, of one body and metric. */
@Singleton
class Restatements {

    private static final String POINTER = "/restates";

    private final FigureRepository figures;

    Restatements(FigureRepository figures) {
        this.figures = figures;
    }

    /** The figure with the id of the one that it restates. */
    FigureRequest settle(FigureRequest figure) {
        if (figure.restatesExternalId() == null) {
            return figure.settled(figure.restates());
        }
        return figure.settled(figures.findByExternalId(figure.restatesExternalId())
                .orElseThrow(() ->
                        new Problem(CommonProblem.INVALID_CONTENT).with(List.of(unknown("/restatesExternalId")))));
    }

    void requireRestatable(FigureRequest figure) {
        if (figure.restates() == null) {
            return;
        }
        check(figure, figures.findAndKeep(figure.restates()).map(Figure::toRequest))
                .ifPresent(fault -> {
                    throw new Problem(CommonProblem.INVALID_CONTENT).with(List.of(fault));
                });
    }

    /** What is wrong with a restatement of a figure. */
    static Optional<Fault> check(FigureRequest figure, Optional<FigureRequest> restated) {
        if (restated.isEmpty()) {
            return Optional.of(unknown(POINTER));
        }
        if (restated.get().restates() != null) {
            return Optional.of(new Fault(
                    POINTER, "restates_itself", Text.of("该数据本身是重述", "That figure itself restates another one")));
        }
        boolean sameSubject = restated.get().body().equals(figure.body())
                && restated.get().metric().equals(figure.metric());
        return sameSubject
                ? Optional.empty()
                : Optional.of(new Fault(
                        POINTER, "other_subject", Text.of("工会或指标不同", "That figure is of another body or metric")));
    }

    static Fault unknown(String pointer) {
        return new Fault(pointer, "unknown_figure", Text.of("没有这个数据", "There is no such figure"));
    }

    void requireNotRestated(UUID id, FigureRequest after) {
        if (after.restates() != null && (after.restates().equals(id) || figures.isRestated(id))) {
            throw Problem.content(
                    POINTER, "is_restated", Text.of("该数据已被其他数据重述", "Other figures restate this one, or it is itself"));
        }
    }
}
