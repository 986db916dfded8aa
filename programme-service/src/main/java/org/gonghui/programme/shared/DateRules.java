package org.gonghui.programme.shared;

import java.time.LocalDate;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Rules that dates of records share. */
public final class DateRules {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private DateRules() {}

    /** A date within the years that records can be of. */
    public static void plausible(@Nullable LocalDate date, String pointer, Faults faults) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            faults.add(
                    pointer,
                    "range",
                    Text.of("日期应在 %s 至 %s 之间", "A date from %s to %s").with(FIRST, LAST));
        }
    }

    /** A date that is not before another one. */
    public static void notBefore(@Nullable LocalDate earlier, @Nullable LocalDate date, String pointer, Faults faults) {
        if (earlier != null && date != null && date.isBefore(earlier)) {
            faults.add(pointer, "too_early", Text.of("不得早于 %s", "Not before %s").with(earlier));
        }
    }

    /** A date that has come. */
    public static void notAfter(LocalDate last, @Nullable LocalDate date, String pointer, Faults faults) {
        if (date != null && date.isAfter(last)) {
            faults.add(pointer, "too_late", Text.of("不得晚于 %s", "Not after %s").with(last));
        }
    }
}
