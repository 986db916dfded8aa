package org.gonghui.metrics.figure;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.DaySpan;
import org.gonghui.metrics.shared.PartialDate;
import org.gonghui.registrycopy.RegistryTree;
import org.gonghui.registrycopy.RegistryTree.Life;

/** Holds periods against the lives of their bodies. */
@Singleton
class BodyLives {

    private final RegistryTree tree;

    BodyLives(RegistryTree tree) {
        this.tree = tree;
    }

    /** Notes a period on no day of which the body exists. */
    void check(String body, Period period, Faults faults) {
        tree.life(body).ifPresent(life -> check(life, period, faults));
    }

    static void check(Life life, Period period, Faults faults) {
        LocalDate last = period.days().map(DaySpan::last).orElse(LocalDate.MAX);
        LocalDate first = period.days()
                .map(DaySpan::first)
                .or(() -> period.start().map(PartialDate::firstDay))
                .orElse(LocalDate.MIN);
        if (!life.touches(first, last)) {
            faults.add(
                    "/period",
                    "body_not_existing",
                    Text.of("该工会在此期间不存在", "The body does not exist on any day of the period"));
        }
    }
}
