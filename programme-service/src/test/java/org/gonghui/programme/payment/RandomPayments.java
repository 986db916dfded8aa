package org.gonghui.programme.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.payment.Batches.PATH;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Roles;
import org.gonghui.programme.Calls;

/** A fund, records that it may pay, and the batches made so far, of which anything may be asked. */
final class RandomPayments {

    private static final Set<String> ALL = Set.of(Roles.CASHIER, Roles.APPROVER, Roles.PII_READER);
    private static final String REASON = "{\"reason\":\"because\"}";
    private static final int CREATED = 201;

    private final UUID fund;
    private final List<UUID> records;
    private final PaymentInvariants books;
    private final List<String> batches = new ArrayList<>();

    RandomPayments(UUID fund, List<UUID> records, PaymentInvariants books) {
        this.fund = fund;
        this.records = records;
        this.books = books;
    }

    /** What can be asked for: the making of a batch, or an action on one. */
    enum Deed {
        MAKE,
        APPROVE,
        CANCEL,
        EXPORT,
        TAKE_RESULTS,
        RETRY,
        RETURN_LINE,
        REVERSE_LINE
    }

    /**
     * Something that is asked for.
     *
     * @param place chooses batch and line
     * @param dice chooses records, lines and outcomes, and whether only what is allowed is asked for
     */
    record Wish(Deed deed, String who, int place, int dice) {

        boolean rolls(int sides) {
            return dice % sides == 0;
        }

        boolean takes(int bit) {
            return (dice >> bit & 1) == 1;
        }
    }

    /** The batch that a wish is about: often the latest; empty where there is none yet. */
    String batchFor(Wish wish) {
        if (batches.isEmpty()) {
            return "";
        }
        int latest = batches.size() - 1;
        return batches.get(wish.place() % 3 == 0 ? latest : wish.place() / 3 % batches.size());
    }

    /** Mostly what is allowed, and seldom a cancellation, so that batches come far. */
    static Deed chosen(String batch, Wish wish) {
        if (batch.isEmpty() || wish.rolls(9)) {
            return Deed.MAKE;
        }
        List<String> allowed = as(wish.who()).get(batch).path("allowedActions");
        List<String> onwards = allowed.stream()
                .filter(action -> !action.equals("cancel") || wish.rolls(7))
                .toList();
        return wish.rolls(4) || onwards.isEmpty()
                ? wish.deed()
                : Deed.valueOf(onwards.get(wish.dice() / 8 % onwards.size()).toUpperCase(Locale.ROOT));
    }

    Response ask(Deed deed, String batch, Wish wish) {
        return switch (deed) {
            case MAKE -> made(twice(wish, PATH, body(wish)));
            case APPROVE -> twice(wish, batch + "/approve", total(batch, wish));
            case CANCEL -> twice(wish, batch + "/cancel", REASON);
            case EXPORT ->
                as(wish.who()).accept("text/csv").queryParam("purpose", "test").post(batch + "/export");
            case TAKE_RESULTS -> twice(wish, batch + "/results", results(batch, wish));
            case RETRY -> made(twice(wish, batch + "/retry", "{}"));
            case RETURN_LINE -> twice(wish, line(batch, wish, "failed") + "/return", REASON);
            case REVERSE_LINE -> twice(wish, line(batch, wish, "paid") + "/reverse", REASON);
        };
    }

    private Response made(Response answer) {
        if (answer.statusCode() == CREATED) {
            batches.add(PATH + "/" + answer.path("id"));
        }
        return answer;
    }

    /** Sends the request again with its key, as somebody does whose connection broke: the same answer, nothing more. */
    private Response twice(Wish wish, String path, Object body) {
        RequestSpecification request = as(wish.who()).body(body.toString());
        Response first = request.post(path);
        if (first.statusCode() <= CREATED) {
            String state = books.state();
            Response again = request.post(path);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(books.state()).isEqualTo(state);
        }
        return first;
    }

    private ObjectNode body(Wish wish) {
        List<UUID> some = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
            if (wish.takes(place)) {
                some.add(records.get(place));
            }
        }
        return Batches.request(fund, "GD-HZ", some.isEmpty() ? records : some);
    }

    private static ObjectNode total(String batch, Wish wish) {
        ObjectNode seen = Calls.object("{}");
        String total = as(wish.who()).get(batch).path("total.amount");
        seen.putObject("total").put("amount", wish.rolls(11) ? "1.23" : total).put("currency", "CNY");
        return seen;
    }

    /** Part of what the bank may say, of lines that it has spoken of before, too; now and then the total is wrong. */
    private static ObjectNode results(String batch, Wish wish) {
        List<String> references = Batches.references(batch);
        List<String> amounts = as(wish.who()).get(batch + "/lines").path("items.amount.amount");
        List<ObjectNode> rows = new ArrayList<>();
        BigDecimal total = wish.rolls(11) ? BigDecimal.ONE : new BigDecimal("0.00");
        for (int place = 0; place < references.size(); place++) {
            if (wish.takes(place) || rows.isEmpty()) {
                String amount = amounts.get(place);
                rows.add(
                        wish.takes(place + 5)
                                ? Batches.failed(references.get(place), amount)
                                : Batches.paid(references.get(place), amount));
                total = total.add(new BigDecimal(amount));
            }
        }
        return Batches.results(total.toPlainString(), rows.toArray(ObjectNode[]::new));
    }

    /** A line that the step is for, if there is one and the dice do not want another. */
    private static String line(String batch, Wish wish, String state) {
        List<String> ids = Batches.lineIds(batch);
        List<String> states = Batches.states(batch);
        int place = wish.place() % ids.size();
        int fitting = states.indexOf(state);
        return batch + "/lines/" + ids.get(fitting < 0 || wish.rolls(5) ? place : fitting);
    }

    private static RequestSpecification as(String who) {
        return Batches.as(who, ALL, "GD");
    }
}
