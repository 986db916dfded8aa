package org.gonghui.metrics.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gonghui.metrics.figure.Coverage;

/** The rule of roll-ups as it is written down, word by word and slowly. Null is missing. */
record SlowRollUp(Question question, List<TreeNode> tree, List<LiveFigure> figures) {

    Amount claim(String body) {
        return val(body, Coverage.SUBTREE);
    }

    Amount own(String body) {
        return val(body, Coverage.OWN);
    }

    Amount contribution(String body) {
        return claim(body) == null ? rolledUp(body) : claim(body);
    }

    Amount rolledUp(String body) {
        Amount sum = own(body);
        for (String child : children(body)) {
            sum = plus(sum, contribution(child));
        }
        return sum;
    }

    Boolean contradicts(String body) {
        Amount said = claim(body);
        Amount added = rolledUp(body);
        return (said == null || added == null) ? null : (isBelow(said, added) || isBelow(added, said));
    }

    private static boolean isBelow(Amount one, Amount other) {
        return one.upper() != null && other.lower() != null && one.upper().compareTo(other.lower()) < 0;
    }

    /** Those below a body, itself included, with an own value that enters, or at or below a claim that is used. */
    int counted(String body, boolean covered, boolean root) {
        boolean claims = !root && claim(body) != null;
        boolean counts = covered || claims || own(body) != null;
        int count = counts ? 1 : 0;
        for (String child : children(body)) {
            count += counted(child, covered || claims, false);
        }
        return count;
    }

    private List<String> children(String body) {
        return tree.stream()
                .filter(node -> body.equals(node.superior()))
                .map(TreeNode::code)
                .toList();
    }

    private Amount val(String body, Coverage coverage) {
        List<LiveFigure> said = figures.stream()
                .filter(f -> !f.restating() && f.breakdown().equals(question.breakdown()))
                .filter(f -> f.body().equals(body) && f.coverage() == coverage)
                .sorted(Comparator.comparing((LiveFigure f) -> f.preferred() ? 0 : 1)
                        .thenComparing(LiveFigure::recordedAt)
                        .thenComparing(f -> f.id().toString()))
                .toList();
        LocalDate first = question.span().first();
        LocalDate last = question.span().last();
        return switch (question.metric().timeRule()) {
            case SUM -> sum(said, first, last, true);
            case LAST -> last(said, first, last);
            case NONE -> whole(said, first, last, true);
        };
    }

    private Amount whole(List<LiveFigure> said, LocalDate first, LocalDate last, boolean asked) {
        for (LiveFigure figure : said) {
            String from = figure.period().from();
            String to = figure.period().to();
            boolean tile = Set.of("year", "half", "quarter", "month", "five_year")
                    .contains(figure.period().kind().code());
            boolean toTheDay = from != null && from.length() == 10 && to != null && to.length() == 10;
            boolean five = figure.period().kind().code().equals("five_year");
            boolean fits = asked ? tile || toTheDay : tile && !five;
            if (fits && from != null && to != null && begin(from).equals(first) && end(to).equals(last)) {
                return figure.amount(question.metric().nonNegative());
            }
        }
        return null;
    }

    private Amount sum(List<LiveFigure> said, LocalDate first, LocalDate last, boolean asked) {
        Amount whole = whole(said, first, last, asked);
        int months = (int) java.time.temporal.ChronoUnit.MONTHS.between(first, last.plusDays(1));
        int step = months > 12 ? 12 : months == 12 ? 6 : months == 6 ? 3 : months == 3 ? 1 : 0;
        if (whole != null || step == 0) {
            return whole;
        }
        Amount sum = null;
        for (LocalDate begin = first; begin.isBefore(last); begin = begin.plusMonths(step)) {
            Amount part = sum(said, begin, begin.plusMonths(step).minusDays(1), false);
            if (part == null) {
                return null;
            }
            sum = plus(sum, part);
        }
        return sum;
    }

    private Amount last(List<LiveFigure> said, LocalDate first, LocalDate last) {
        LiveFigure latest = null;
        for (LiveFigure figure : said) {
            String to = figure.period().to();
            boolean state = Set.of("year", "half", "quarter", "month", "as_of")
                    .contains(figure.period().kind().code());
            if (!state || to == null || end(to).isBefore(first) || end(to).isAfter(last)) {
                continue;
            }
            String best = latest == null ? null : latest.period().to();
            if (best == null
                    || end(to).isAfter(end(best))
                    || (end(to).equals(end(best)) && to.length() > best.length())) {
                latest = figure;
            }
        }
        return latest == null ? null : latest.amount(question.metric().nonNegative());
    }

    private static LocalDate begin(String date) {
        return LocalDate.parse((date + "-01-01").substring(0, 10));
    }

    private static LocalDate end(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.parse(date + "-12-31");
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    private static Amount plus(Amount one, Amount other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Amount(
                one.value().add(other.value()), add(one.lower(), other.lower()), add(one.upper(), other.upper()));
    }

    private static BigDecimal add(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    static List<String> codes(List<TreeNode> tree) {
        return new ArrayList<>(tree.stream().map(TreeNode::code).toList());
    }
}
