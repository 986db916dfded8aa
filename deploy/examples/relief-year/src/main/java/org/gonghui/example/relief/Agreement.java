package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gonghui.example.relief.Books.Count;

/** Holds what the example noted against ledger, records, yearly counts, derived figures and audit trail. */
final class Agreement {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api api;
    private final int year;
    private final Books books;
    private boolean agrees = true;

    Agreement(Api api, int year, Books books) {
        this.api = api;
        this.year = year;
        this.books = books;
    }

    boolean holds(List<Payments> funds) {
        funds.forEach(this::ledger);
        for (Staff staff : List.of(Staff.ORGANS, Staff.ZONE)) {
            trialBalance(
                    staff,
                    funds.stream().filter(fund -> fund.staff().equals(staff)).toList());
            counts(staff.body());
            staff.unions().forEach(this::counts);
            DerivedFigure.ALL.stream()
                    .filter(figure -> books.kinds(staff.body()).contains(figure.cases()))
                    .forEach(figure -> derived(figure, staff.body()));
        }
        check("the audit trail is as it was sealed", true, auditTrailIsIntact());
        return agrees;
    }

    private void ledger(Payments fund) {
        String what = fund.staff().body() + " fund of " + fund.source() + ": ";
        String path = "/api/v1/funds/" + fund.fund();
        JsonNode reconciliation = api.get(Staff.AUDITOR, path + "/reconciliation");
        check(
                what + "ledger and records agree",
                true,
                reconciliation.path("agrees").asBoolean());
        String days = "/statement?from=" + year + "-01-01&to=" + year + "-12-31";
        JsonNode statement = api.get(Staff.AUDITOR, path + days);
        String noted = totals(fund.received(), fund.spent());
        check(what + "statement of the year", noted, totals(statement.path("closing")));
        check(what + "as it stands", noted, totals(api.get(Staff.AUDITOR, path)));
    }

    private void trialBalance(Staff staff, List<Payments> funds) {
        String path = "/api/v1/funds/trial-balance?body=" + staff.body() + "&year=" + year;
        JsonNode balance = api.get(Staff.AUDITOR, path);
        String what = staff.body() + " trial balance";
        check(what + " is balanced", true, balance.path("balanced").asBoolean());
        String noted = totals(
                sum(funds.stream().map(Payments::received)), sum(funds.stream().map(Payments::spent)));
        check(what, noted, totals(balance.path("total")));
    }

    /** Counts of a body with all below it, of each kind of case. */
    private void counts(String body) {
        books.kinds(body).stream().sorted().forEach(kind -> {
            String path = "/api/v1/relief-counts?body=" + body + "&casesOf=" + kind + "&year=" + year;
            checkSoon(
                    body + " counted " + kind,
                    books.count(body, kind).said(),
                    () -> said(api.get(Staff.AUDITOR, path).path("items").path(0)));
        });
    }

    private void derived(DerivedFigure figure, String body) {
        String path = "/api/v1/roll-ups?metric=" + figure.metric() + "&body=" + body + "&year=" + year;
        Count count = books.count(body, figure.cases());
        checkSoon(
                body + " derived " + figure.metric(),
                count.isOfTooFew() ? "" : figure.of(count).stripTrailingZeros().toPlainString(),
                () -> plain(api.get(Staff.AUDITOR, path).path("derived").path("value")));
    }

    private static String plain(JsonNode number) {
        return number.isNumber() ? number.decimalValue().stripTrailingZeros().toPlainString() : "";
    }

    private boolean auditTrailIsIntact() {
        JsonNode read;
        long after = 0;
        do {
            read = api.get(Staff.AUDITOR, "/api/v1/audit/verification?service=programme&after=" + after);
            after = read.path("position").asLong();
        } while (read.path("intact").asBoolean() && !read.path("caughtUp").asBoolean());
        return read.path("intact").asBoolean();
    }

    /** Counts follow within seconds. */
    private void checkSoon(String what, Object expected, Supplier<Object> question) {
        Instant end = Instant.now().plus(PATIENCE);
        Object found = question.get();
        while (!found.equals(expected) && Instant.now().isBefore(end)) {
            Together.pause(PAUSE);
            found = question.get();
        }
        check(what, expected, found);
    }

    void check(String what, Object expected, Object found) {
        boolean equal = expected.equals(found);
        agrees &= equal;
        System.out.printf("%-6s %s: %s%s%n", equal ? "agrees" : "WRONG", what, found, equal ? "" : ", not " + expected);
    }

    private static String said(JsonNode count) {
        return count.hasNonNull("withheld")
                ? Count.WITHHELD
                : new Count(
                                count.path("cases").asLong(),
                                count.path("recipients").asLong(),
                                count.path("recipientsAtMost").isNull()
                                        ? null
                                        : (Long) count.path("recipientsAtMost").asLong(),
                                money(count.path("moneyPaid")),
                                money(count.path("goodsValue")))
                        .said();
    }

    private static BigDecimal money(JsonNode amount) {
        return new BigDecimal(amount.path("amount").asText("0.00"));
    }

    private static String totals(JsonNode totals) {
        return "received %s, spent %s, reserved %s"
                .formatted(
                        totals.path("allocated").path("amount").asText(),
                        totals.path("spent").path("amount").asText(),
                        totals.path("reserved").path("amount").asText());
    }

    private static String totals(BigDecimal received, BigDecimal spent) {
        return "received %s, spent %s, reserved 0.00".formatted(received.setScale(2), spent.setScale(2));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
