package org.gonghui.programme.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.ledger.BookRepository.Balance;
import org.gonghui.programme.ledger.BookRepository.SourceMovement;
import org.gonghui.programme.ledger.TrialBalanceView.SourceBalance;
import org.gonghui.programme.shared.Sight;

/** What the ledger says: entries, statements, trial balances. */
@ApplicationScoped
public class BookService {

    private final BookRepository books;
    private final FundService funds;
    private final Sight sight;
    private final Calendar calendar;

    BookService(BookRepository books, FundService funds, Sight sight, Calendar calendar) {
        this.books = books;
        this.funds = funds;
        this.sight = sight;
        this.calendar = calendar;
    }

    /** Entries of a fund after a number, in the order in which they were booked. */
    public List<EntryView> entries(UUID fund, long after, int limit) {
        funds.requireKnown(fund);
        return books.entries(fund, after, limit);
    }

    /** How a fund stood before the first day, what moved, and how it stood after the last. */
    @Transactional
    public StatementView statement(UUID fund, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.parameter(
                    "to", "too_early", Text.of("不得早于 %s", "Not before %s").with(from));
        }
        books.readOneState();
        funds.requireKnown(fund);
        Totals opening = books.standing(fund, from);
        List<KindSum> movements = books.movements(fund, from, to);
        return new StatementView(
                fund, from, to, TotalsView.of(opening), movements, TotalsView.of(add(movements, opening)));
    }

    /** How the funds of a body and all below it stand, for a year. */
    @Transactional
    public TrialBalanceView trialBalance(String body, int year) {
        books.readOneState();
        if (!sight.reaches(body)) {
            throw Problem.notFound(
                    Text.of("没有工会 %s", "There is no union body %s").with(body));
        }
        LocalDate day = dayOfTree(year);
        List<Balance> balances = books.balances(body, day, year).stream()
                .sorted(Comparator.comparing(Balance::source))
                .toList();
        List<SourceMovement> movements = books.movements(body, day, year);
        Totals total = balances.stream().map(Balance::totals).reduce(Totals.NOTHING, Totals::plus);
        boolean balanced = balances.stream().allMatch(balance -> add(of(balance.source(), movements), Totals.NOTHING)
                .isSameAs(balance.totals()));
        List<SourceBalance> sources = balances.stream()
                .map(balance -> new SourceBalance(
                        balance.source(),
                        balance.funds(),
                        TotalsView.of(balance.totals()),
                        of(balance.source(), movements)))
                .toList();
        return new TrialBalanceView(body, year, day, sources, TotalsView.of(total), balanced);
    }

    private LocalDate dayOfTree(int year) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        return end.isBefore(calendar.today()) ? end : calendar.today();
    }

    private static List<KindSum> of(FundSource source, List<SourceMovement> movements) {
        return movements.stream()
                .filter(movement -> movement.source() == source)
                .map(SourceMovement::sum)
                .sorted(Comparator.comparing(KindSum::kind))
                .toList();
    }

    private static Totals add(List<KindSum> movements, Totals before) {
        Totals after = before;
        for (KindSum sum : movements) {
            after = sum.addTo(after);
        }
        return after;
    }
}
