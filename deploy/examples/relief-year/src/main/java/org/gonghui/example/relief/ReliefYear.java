package org.gonghui.example.relief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.example.relief.Round.Case;

/**
 * Plays a year of the organs' union: severe-illness relief each month, medical aid in March, student aid in September,
 * warmth in December; one appeal, one payment that fails and is paid again. At the end the books must agree to the cent.
 * Exit code 0: they do.
 */
public final class ReliefYear {

    private static final String SEVERE_ILLNESS = "provincial_organs_severe_illness";
    private static final int APPEAL_IN = 5;
    private static final int FAILURE_IN = 4;
    private static final int APPLY_ON = 5;
    private static final int REVIEW_ON = 10;
    private static final int APPROVE_ON = 18;
    private static final int PAY_ON = 22;
    private static final int LAST_DAY = 20;
    private static final BigDecimal BUDGET = new BigDecimal("99000000.00");

    private final Settings settings;
    private final Api api;
    private final BusinessDate today;
    private final Books books = new Books();

    private ReliefYear(Settings settings, Api api, BusinessDate today) {
        this.settings = settings;
        this.api = api;
        this.today = today;
    }

    public static void main(String[] arguments) {
        Settings settings = Settings.from(System.getenv());
        Api api = new Api(settings.api());
        boolean agrees;
        try (BusinessDate today = new BusinessDate(api)) {
            agrees = new ReliefYear(settings, api, today).play();
        } catch (RuntimeException failed) {
            System.err.println("relief-year: " + failed.getMessage());
            System.exit(1);
            return;
        }
        System.exit(agrees ? 0 : 1);
    }

    private boolean play() {
        today.is(LocalDate.of(settings.year(), 1, 1));
        Payments payments = new Payments(api, settings.year(), BUDGET);
        for (int month = 1; month <= 12; month++) {
            YearMonth now = YearMonth.of(settings.year(), month);
            // People of a month overlap with those of the month before: they count once.
            run(payments, SEVERE_ILLNESS, now, people(month * settings.people() / 2, settings.people()));
            switch (month) {
                case 3 -> season(payments, "provincial_organs_medical_aid", now);
                case 9 -> season(payments, "provincial_organs_student_aid", now);
                case 12 -> season(payments, "provincial_organs_warmth", now);
                default -> {}
            }
        }
        books.print();
        return new Agreement(api, settings, books).holds(payments.fund());
    }

    private void season(Payments payments, String scheme, YearMonth month) {
        run(payments, scheme, month, people(month.getMonthValue() * settings.people(), 3 * settings.people()));
    }

    private static List<Integer> people(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    /** Apply a batch, approve a batch, pay a batch. */
    private void run(Payments payments, String code, YearMonth month, List<Integer> people) {
        Scheme scheme = Scheme.read(api, code);
        Round round = new Round(api, today, scheme, month.atDay(1), month.atDay(LAST_DAY), month.toString());
        today.is(month.atDay(APPLY_ON));
        round.apply(people);
        today.is(month.atDay(REVIEW_ON));
        if (month.getMonthValue() == APPEAL_IN) {
            round.reviewWithOneAppeal();
        } else {
            round.review();
        }
        today.is(month.atDay(APPROVE_ON));
        List<Case> approved = round.approve();
        today.is(month.atDay(PAY_ON));
        payments.pay(
                "relief_application",
                approved.stream().map(Case::id).toList(),
                month.atDay(PAY_ON),
                month.getMonthValue() == FAILURE_IN);
        approved.forEach(each -> books.paid(code, each.person(), each.amount()));
        System.out.printf("%s  %-36s %4d paid%n", month, code, approved.size());
    }
}
