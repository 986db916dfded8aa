package org.gonghui.registry.shared;

import java.time.LocalDate;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Rules that dates of records share. */
public final class Dates {

    private Dates() {}

    /** An exclusive end comes after its beginning. */
    public static void lasts(@Nullable LocalDate from, @Nullable LocalDate to, String pointer, Faults faults) {
        if (from != null && to != null && !to.isAfter(from)) {
            faults.add(
                    pointer,
                    "upside_down",
                    Text.of("必须晚于 %s", "Must be after %s").with(from));
        }
    }

    /** A last day is not before its first. */
    public static void notBefore(@Nullable LocalDate first, @Nullable LocalDate last, String pointer, Faults faults) {
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(
                    pointer, "upside_down", Text.of("不得早于 %s", "Not before %s").with(first));
        }
    }

    /** Whether something that begins on a day has begun by another; without a beginning it always has. */
    public static boolean hasBegun(@Nullable LocalDate from, LocalDate before) {
        return from == null || from.isBefore(before);
    }
}
