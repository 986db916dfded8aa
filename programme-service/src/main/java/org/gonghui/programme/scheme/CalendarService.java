package org.gonghui.programme.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.scheme.CalendarView.Month;
import org.gonghui.programme.scheme.CalendarView.Opens;
import org.gonghui.programme.scheme.CalendarView.Window;
import org.gonghui.registrycopy.Superiors;

/** Lays out the year of relief for a body: what its own schemes and those of the bodies above it open when. */
@ApplicationScoped
public class CalendarService {

    private static final int MONTHS = 12;

    private final SchemeRepository schemes;
    private final RuleRepository rules;
    private final RoundRepository rounds;
    private final Superiors superiors;
    private final Calendar calendar;

    CalendarService(
            SchemeRepository schemes,
            RuleRepository rules,
            RoundRepository rounds,
            Superiors superiors,
            Calendar calendar) {
        this.schemes = schemes;
        this.rules = rules;
        this.rounds = rounds;
        this.superiors = superiors;
        this.calendar = calendar;
    }

    /** A scheme with the rules it ever had, the oldest first, and its rounds of a year. */
    private record Known(Scheme scheme, List<Rule> rules, List<RoundTerms> rounds) {

        /** What opens in a span of days, by the last rule that comes into force before its end. */
        Stream<Opens> opens(LocalDate first, LocalDate last) {
            return rules.stream()
                    .filter(rule -> !rule.validFrom().isAfter(last))
                    .reduce((earlier, later) -> later)
                    .filter(rule -> !scheme.isOver(first))
                    .map(rule -> rule.content().opening())
                    .filter(opening -> opening.opensOn(first))
                    .map(opening -> entry(opening, first, last))
                    .stream();
        }

        private Opens entry(Opening opening, LocalDate first, LocalDate last) {
            List<Window> windows = rounds.stream()
                    .filter(round ->
                            !round.firstDay().isAfter(last) && !round.lastDay().isBefore(first))
                    .map(round -> new Window(round.id(), round.body(), round.firstDay(), round.lastDay()))
                    .toList();
            return new Opens(scheme.code(), scheme.name(), scheme.segment(), scheme.kind(), opening.kind(), windows);
        }
    }

    @Transactional
    CalendarView of(String body, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, MONTHS, 31);
        LocalDate today = calendar.today();
        List<String> line = superiors.line(body, last.isBefore(today) ? last : today).stream()
                .map(Superiors.Step::code)
                .toList();
        if (line.isEmpty()) {
            throw Problem.notFound(
                    Text.of("没有工会 %s", "There is no union body %s").with(body));
        }
        List<Known> known = known(line, first, last);
        return new CalendarView(
                body,
                year,
                known.stream()
                        .flatMap(scheme -> scheme.opens(first, last))
                        .filter(opens -> opens.opening() == OpeningKind.ANY_TIME)
                        .toList(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> month(known, YearMonth.of(year, month)))
                        .toList());
    }

    private static Month month(List<Known> known, YearMonth month) {
        return new Month(
                month.getMonthValue(),
                known.stream()
                        .flatMap(scheme -> scheme.opens(month.atDay(1), month.atEndOfMonth()))
                        .filter(opens -> opens.opening() != OpeningKind.ANY_TIME)
                        .toList());
    }

    private List<Known> known(List<String> line, LocalDate first, LocalDate last) {
        List<Scheme> found = schemes.ofBodies(line);
        List<String> codes = found.stream().map(Scheme::code).toList();
        Map<String, List<Rule>> rulesOf = rules.of(codes).stream().collect(Collectors.groupingBy(Rule::scheme));
        Map<String, List<RoundTerms>> roundsOf = rounds.touching(codes, line, first, last).stream()
                .map(Round::terms)
                .collect(Collectors.groupingBy(RoundTerms::scheme));
        return found.stream()
                .map(scheme -> new Known(
                        scheme,
                        rulesOf.getOrDefault(scheme.code(), List.of()),
                        roundsOf.getOrDefault(scheme.code(), List.of())))
                .toList();
    }
}
