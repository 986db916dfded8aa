package org.gonghui.metrics.figure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** What may change of a figure once it is recorded. */
final class FigureEdits {

    private static final Set<String> OF_DRAFTS = Set.of("note", "restates", "value", "qualifier");
    private static final Set<String> OF_PUBLISHED = Set.of("note", "restates");
    private static final Text STAYS =
            Text.of("不可更改；已发布的数据请更正", "Stays as it was said; correct a published figure instead");

    private FigureEdits() {}

    /** A fault for every field that differs and may not. */
    static Faults check(FigureRequest before, FigureRequest after, FigureStep step) {
        Set<String> editable = step == FigureStep.EDIT ? OF_DRAFTS : OF_PUBLISHED;
        Faults faults = new Faults();
        for (RecordComponent field : FigureRequest.class.getRecordComponents()) {
            if (!editable.contains(field.getName()) && !Objects.equals(read(field, before), read(field, after))) {
                faults.add("/" + field.getName(), "immutable", STAYS);
            }
        }
        return faults;
    }

    private static Object read(RecordComponent field, FigureRequest figure) {
        try {
            return field.getAccessor().invoke(figure);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
