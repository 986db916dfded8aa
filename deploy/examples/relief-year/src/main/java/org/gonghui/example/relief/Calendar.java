package org.gonghui.example.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gonghui.example.relief.Round.Case;

/** The days of a month on which people apply, reviewers review, levels approve, and the bank pays. */
final class Calendar {

    private static final int APPLY_ON = 5;
    private static final int REVIEW_ON = 10;
    private static final int APPROVE_ON = 18;
    private static final int PAY_ON = 22;
    private static final int LAST_DAY = 20;

    private final Api api;
    private final BusinessDate today;
    private final Books books;

    Calendar(Api api, BusinessDate today, Books books) {
        this.api = api;
        this.today = today;
        this.books = books;
    }

    /** Who applies in a round, and out of what it is paid. */
    record Play(Round round, List<Integer> people, Payments fund) {}

    /** The round of a scheme for a month. */
    Round month(Staff staff, String scheme, YearMonth month) {
        return new Round(api, staff, scheme, month.atDay(1), month.atDay(LAST_DAY), month.toString());
    }

    /** The round of a scheme that is open at any time. */
    Round year(Staff staff, String scheme, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new Round(api, staff, scheme, first, LocalDate.of(year, 12, 31), Integer.toString(year));
    }

    /** Apply a batch, approve a batch, pay a batch. */
    void play(YearMonth month, List<Play> plays, boolean oneAppeals, boolean oneFails) {
        today.is(month.atDay(APPLY_ON));
        plays.forEach(play -> play.round().apply(play.people()));
        today.is(month.atDay(REVIEW_ON));
        plays.forEach(play -> play.round().review(oneAppeals && isFirst(play, plays)));
        today.is(month.atDay(APPROVE_ON));
        plays.forEach(play -> play.round().approve());
        today.is(month.atDay(PAY_ON));
        plays.forEach(play -> pay(play, month.atDay(PAY_ON), oneFails && isFirst(play, plays)));
    }

    private static boolean isFirst(Play play, List<Play> plays) {
        return play.equals(plays.get(0));
    }

    private void pay(Play play, LocalDate day, boolean oneFails) {
        List<Case> cases = play.round().cases();
        play.fund().pay("relief_application", cases.stream().map(Case::id).toList(), day, oneFails);
        Scheme scheme = play.round().scheme();
        cases.forEach(each -> books.toPerson(each.union(), scheme.segment(), each.person(), each.amount()));
        System.out.printf("%s  %-36s %4d paid%n", day, scheme.code(), cases.size());
    }
}
