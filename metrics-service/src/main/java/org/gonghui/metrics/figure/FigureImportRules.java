package org.gonghui.metrics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.figure.FigureImportFacts.Facts;
import org.gonghui.registrycopy.RegistryTree.Life;

/** Holds rows of an upload against what is known. The rules are those of a single figure. */
final class FigureImportRules {

    private FigureImportRules() {}

    /** Everything that is wrong with a row by itself; of a body that is not the caller's, no more than that. */
    static List<Fault> check(FigureRequest row, Facts known, LocalDate today) {
        if (row.state().isPublic() && !known.publishing().isEmpty()) {
            return known.publishing();
        }
        Faults faults = new Faults();
        Life life = known.lives().get(row.body());
        if (life != null && !known.within().contains(row.body())) {
            faults.add(
                    "/body",
                    "forbidden",
                    Text.of("%s 不在上传者的管辖范围内", "%s is not in the uploader's subtrees")
                            .with(row.body()));
            return faults.list();
        }
        FigureRules.check(
                row, Optional.ofNullable(known.metrics().get(row.metric())), known.sources()::contains, today, faults);
        if (life == null) {
            FigureRules.unknownBody(faults);
        } else {
            BodyLives.check(life, row.period(), faults);
        }
        return faults.list();
    }

    static void checkYear(FigureRequest figure, Facts known, Faults faults) {
        PeriodLockService.yearOf(figure.period())
                .filter(known.closedYears()::contains)
                .map(PeriodLockService::closed)
                .ifPresent(fault -> faults.add(fault.pointer(), fault.code(), fault.detail()));
    }

    /** Notes what differs from the figure that there is, but for what may change of a draft. */
    static void checkEdit(StoredFigure present, FigureRequest figure, Faults faults) {
        boolean drafts = present.state() == FigureState.DRAFT && figure.state() == FigureState.DRAFT;
        Text says = present.state().isPublic()
                ? Text.of("数据 %s 另有其说；请用 /corrections 更正", "Figure %s says otherwise; correct it at /corrections")
                : Text.of("数据 %s（%s）另有其说", "Figure %s, which is %s, says otherwise");
        FigureEdits.differences(figure.comparable(present.statement()), figure).stream()
                .filter(field -> !drafts || !FigureEdits.BY_UPLOAD.contains(field))
                .forEach(field -> faults.add(
                        "/" + field,
                        "other_content",
                        says.with(present.id(), present.state().code())));
    }

    static void externalIdTaken(Faults faults) {
        faults.add("/externalId", "taken", Text.of("已有数据使用此外部编号", "Another figure has this external id"));
    }
}
