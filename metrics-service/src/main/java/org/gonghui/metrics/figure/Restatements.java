package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Holds links between figures that say the same: one step long, of one body and metric. */
@Singleton
class Restatements {

    private final FigureRepository figures;

    Restatements(FigureRepository figures) {
        this.figures = figures;
    }

    void requireRestatable(FigureRequest figure) {
        if (figure.restates() == null) {
            return;
        }
        Optional<FigureRequest> restated =
                figures.findAndKeep(figure.restates()).map(Figure::toRequest);
        if (restated.isEmpty()) {
            throw Problem.content("/restates", "unknown_figure", Text.of("没有这个数据", "There is no such figure"));
        }
        if (restated.get().restates() != null) {
            throw Problem.content(
                    "/restates", "restates_itself", Text.of("该数据本身是重述", "That figure itself restates another one"));
        }
        if (!restated.get().body().equals(figure.body())
                || !restated.get().metric().equals(figure.metric())) {
            throw Problem.content(
                    "/restates", "other_subject", Text.of("工会或指标不同", "That figure is of another body or metric"));
        }
    }

    void requireNotRestated(UUID id, FigureRequest after) {
        if (after.restates() != null && (after.restates().equals(id) || figures.isRestated(id))) {
            throw Problem.content(
                    "/restates",
                    "is_restated",
                    Text.of("该数据已被其他数据重述", "Other figures restate this one, or it is itself"));
        }
    }
}
