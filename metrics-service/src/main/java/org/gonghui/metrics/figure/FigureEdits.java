package org.gonghui.metrics.figure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** What may change of a figure once it is recorded. */
final class FigureEdits {

    private static final Set<String> EDITABLE = Set.of("note", "restates");
    private static final Text STAYS = Text.of("不可更改，请另行更正", "Stays as it was said; only note and restates change");

    private FigureEdits() {}

    /** A fault for every field that differs and may not. */
    static Faults check(FigureRequest before, FigureRequest after) {
        Faults faults = new Faults();
        for (RecordComponent field : FigureRequest.class.getRecordComponents()) {
            if (!EDITABLE.contains(field.getName()) && !Objects.equals(read(field, before), read(field, after))) {
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
