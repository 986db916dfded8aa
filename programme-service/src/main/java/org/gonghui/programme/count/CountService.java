package org.gonghui.programme.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.count.CountRepository.Done;
import org.gonghui.programme.count.CountView.Tally;
import org.gonghui.programme.shared.Money;
import org.gonghui.registrycopy.BodyDirectory;

/** Counts what bodies have and did. */
@ApplicationScoped
public class CountService {

    private final CountRepository counts;
    private final BodyDirectory directory;
    private final Calendar calendar;

    CountService(CountRepository counts, BodyDirectory directory, Calendar calendar) {
        this.counts = counts;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** Counts the records of a year that has begun. */
    @Transactional
    public CountView count(String body, int year, Coverage coverage) {
        LocalDate asOf = dayOfTree(year);
        if (!directory.exists(body)) {
            throw Problem.notFound(
                    Text.of("没有工会 %s", "There is no union body %s").with(body));
        }
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        boolean subtree = coverage == Coverage.SUBTREE;
        Done done = counts.activities(body, subtree, asOf, first, last);
        return new CountView(
                body,
                year,
                coverage,
                Tally.of(counts.stationsByKind(body, subtree, asOf)),
                Tally.of(done.byKind()),
                done.sessions(),
                done.people(),
                done.personTimes(),
                Money.yuan(done.money()),
                asOf);
    }

    private LocalDate dayOfTree(int year) {
        LocalDate today = calendar.today();
        if (year > today.getYear()) {
            throw Problem.parameter(
                    "year", "in_the_future", Text.of("不得晚于 %d", "Not after %d").with(today.getYear()));
        }
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        return end.isBefore(today) ? end : today;
    }
}
