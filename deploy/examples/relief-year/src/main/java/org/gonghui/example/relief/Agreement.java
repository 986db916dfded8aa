package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Holds what the example noted against ledger, records, yearly counts and audit trail. */
final class Agreement {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api api;
    private final Settings settings;
    private final Books books;
    private boolean agrees = true;

    Agreement(Api api, Settings settings, Books books) {
        this.api = api;
        this.settings = settings;
        this.books = books;
    }

    boolean holds(String fund) {
        System.out.println();
        JsonNode reconciliation = api.get(Staff.AUDITOR, "/api/v1/funds/" + fund + "/reconciliation");
        check("ledger and records agree", true, reconciliation.path("agrees").asBoolean());
        JsonNode present = api.get(Staff.AUDITOR, "/api/v1/funds/" + fund);
        check("spent", money(books.paid()), present.path("spent").path("amount").asText());
        check("still reserved", "0.00", present.path("reserved").path("amount").asText());
        checkSoon("counted as paid", money(books.paid()), () -> counts().path("moneyPaid")
                .path("amount")
                .asText());
        checkSoon("people counted", books.people(), () -> counts().path("recipients")
                .asInt());
        checkSoon("people derived", books.people(), () -> rollUp().path("value").asInt());
        check("the audit trail is as it was sealed", true, auditTrailIsIntact());
        return agrees;
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

    private JsonNode counts() {
        String path = "/api/v1/relief-counts?body=" + Staff.ORGANS + "&casesOf=all_relief&year=" + settings.year();
        return api.get(Staff.AUDITOR, path).path("items").path(0);
    }

    private JsonNode rollUp() {
        String path = "/api/v1/roll-ups?metric=relief_recipients&body=" + Staff.ORGANS + "&year=" + settings.year();
        return api.get(Staff.AUDITOR, path).path("derived");
    }

    /** Counts follow within seconds. */
    private void checkSoon(String what, Object expected, Supplier<Object> question) {
        Instant end = Instant.now().plus(PATIENCE);
        Object found = question.get();
        while (!found.equals(expected) && Instant.now().isBefore(end)) {
            pause();
            found = question.get();
        }
        check(what, expected, found);
    }

    private void check(String what, Object expected, Object found) {
        boolean equal = expected.equals(found);
        agrees &= equal;
        System.out.printf("%-6s %s: %s%s%n", equal ? "agrees" : "WRONG", what, found, equal ? "" : ", not " + expected);
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
