package org.gonghui.metrics.figure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** What may change of a figure once it is recorded. */
final class FigureEdits {

    private static final Set<String> OF_DRAFTS = Set.of("note", "restates", "value", "qualifier");
    private static final Set<String> OF_PUBLISHED = Set.of("note", "restates");

    /** Of drafts, by an upload of the same key. */
    static final Set<String> BY_UPLOAD = Set.of("note", "value", "qualifier");

    private static final Text STAYS =
            Text.of("不可更改；已发布的数据请更正", "Stays as it was said; correct a published figure instead");

    private FigureEdits() {}

    /** A fault for every field that differs and may not. */
    static Faults check(FigureRequest before, FigureRequest after, FigureStep step) {
        Set<String> editable = step == FigureStep.EDIT ? OF_DRAFTS : OF_PUBLISHED;
        Faults faults = new Faults();
        differences(before, after).stream()
                .filter(field -> !editable.contains(field))
                .forEach(field -> faults.add("/" + field, "immutable", STAYS));
        return faults;
    }

    /** The names of the fields that differ. */
    static List<String> differences(FigureRequest before, FigureRequest after) {
        return Arrays.stream(FigureRequest.class.getRecordComponents())
                .filter(field -> !Objects.equals(read(field, before), read(field, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object read(RecordComponent field, FigureRequest figure) {
        try {
            return field.getAccessor().invoke(figure);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
