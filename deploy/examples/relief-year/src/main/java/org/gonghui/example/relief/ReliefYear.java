package org.gonghui.example.relief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.example.relief.Calendar.Play;

/**
 * Plays a year of the organs' union and of a zone's: severe-illness relief each month, the campaigns of the seasons, relief
 * at any time, mutual aid, student aid from donors; one appeal, one payment that fails and is paid again. At the end the
 * books must agree to the cent. Exit code 0: they do.
 */
public final class ReliefYear {

    private static final int APPEAL_IN = 5;
    private static final int FAILURE_IN = 4;
    /** As a multiple of those who apply in a month. */
    private static final int ALL_PEOPLE = 25;

    private static final BigDecimal BUDGET = new BigDecimal("99000000.00");

    private final Settings settings;
    private final Api api;
    private final BusinessDate today;
    private final Books books = new Books();
    private final Calendar calendar;
    private final Enrolments enrolments;

    private ReliefYear(Settings settings, Api api, BusinessDate today) {
        this.settings = settings;
        this.api = api;
        this.today = today;
        this.calendar = new Calendar(api, today, books);
        this.enrolments = new Enrolments(api, books, settings.year());
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
        int year = settings.year();
        PlanYear plan = PlanYear.of(api, year);
        today.is(enrolments.day());
        Map<Integer, String> enrolled = enrolments.enrol(plan, people(10, 15));
        System.out.printf("%s  %-36s %4d enrolled%n", enrolments.day(), plan.code(), enrolled.size());

        today.is(LocalDate.of(year, 1, 1));
        Payments relief = new Payments(api, Staff.ORGANS, year, "union_dues", "帮扶慰问资金").allocate(BUDGET);
        Payments insurance = new Payments(api, Staff.ORGANS, year, "higher_level", "工会二次医保资金").allocate(BUDGET);
        Payments zone = new Payments(api, Staff.ZONE, year, "union_dues", "困难救助资金").allocate(BUDGET);
        Payments donated = new Payments(api, Staff.ZONE, year, "donation", "圆梦助学捐款");
        months(relief, zone, donated, new Claims(api, books, plan, enrolled), insurance);

        int renewed = enrolments.renew(PlanYear.of(api, year + 1));
        System.out.printf("%d-12     %-36s %4d of %d renewed%n", year, plan.code(), renewed, enrolled.size());
        books.print(Staff.ORGANS.body());
        books.print(Staff.ZONE.body());
        System.out.printf("together %d people%n%n", books.people());
        Agreement agreement = new Agreement(api, year, books);
        agreement.check("renewed", enrolled.size() - 1, renewed);
        return agreement.holds(List.of(relief, insurance, zone, donated));
    }

    private void months(Payments relief, Payments zone, Payments donated, Claims claims, Payments insurance) {
        int year = settings.year();
        Campaigns campaigns = new Campaigns(api, books, relief, year);
        Round hardship = calendar.year(Staff.ORGANS, "provincial_organs_hardship", year);
        Round emergency = calendar.year(Staff.ORGANS, "provincial_organs_emergency", year);
        Round arrears = calendar.year(Staff.ZONE, "zhaoqing_hitech_wage_arrears", year);
        for (int month = 1; month <= 12; month++) {
            YearMonth now = YearMonth.of(year, month);
            today.is(now.atDay(1));
            List<Play> plays = new ArrayList<>();
            // People of a month overlap with those of the month before: they count once.
            plays.add(organs("provincial_organs_severe_illness", now, people(0.75 * month, 1), relief));
            switch (month) {
                case 2 -> campaigns.visits();
                case 3 -> plays.add(organs("provincial_organs_medical_aid", now, people(10, 3), relief));
                case 6 -> campaigns.cooling();
                case 7 -> {
                    plays.add(new Play(emergency, people(19, 0.5), relief));
                    plays.add(new Play(arrears, people(19.5, 0.5), zone));
                    new Donors(api, donated, year).give();
                    claims.play(people(10, 1), person(24), now.atDay(1), insurance);
                }
                case 9 -> {
                    plays.add(organs("provincial_organs_student_aid", now, people(13, 3), relief));
                    Round dream = calendar.month(Staff.ZONE, "zhaoqing_hitech_dream_student_aid", now);
                    plays.add(new Play(dream, people(20, 2), donated));
                }
                case 10 -> plays.add(new Play(hardship, people(9, 2), relief));
                case 11 -> claims.play(people(10.5, 1), person(24) + 1, now.atDay(1), insurance);
                case 12 -> {
                    campaigns.warmth();
                    plays.add(organs("provincial_organs_warmth", now, people(16, 3), relief));
                }
                default -> {}
            }
            calendar.play(now, plays, month == APPEAL_IN, month == FAILURE_IN);
        }
    }

    /** Others than in the year before, of whom some are enrolled for this one already. */
    private int person(double from) {
        return (int) ((from + settings.year() % 2 * ALL_PEOPLE) * settings.people());
    }

    private Play organs(String scheme, YearMonth month, List<Integer> people, Payments fund) {
        return new Play(calendar.month(Staff.ORGANS, scheme, month), people, fund);
    }

    /** So many times as many people as apply in a month, from such a multiple on. */
    private List<Integer> people(double from, double count) {
        int first = person(from);
        return IntStream.range(first, first + (int) (count * settings.people()))
                .boxed()
                .toList();
    }
}
