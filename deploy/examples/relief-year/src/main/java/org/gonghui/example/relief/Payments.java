package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A fund and what is paid out of it: a batch made by a cashier, approved by somebody else, paid by a bank that may fail. */
final class Payments {

    private static final String BATCHES = "/api/v1/payment-batches";

    private final Api api;
    private final Staff staff;
    private final int year;
    private final String source;
    private final String fund;
    private BigDecimal received = BigDecimal.ZERO;
    private BigDecimal spent = BigDecimal.ZERO;

    /** A fund that is empty at first. */
    Payments(Api api, Staff staff, int year, String source, String name) {
        this.api = api;
        this.staff = staff;
        this.year = year;
        this.source = source;
        ObjectNode wanted =
                Api.object().put("body", staff.body()).put("year", year).put("source", source);
        wanted.putObject("name").put("zh", year + "年" + name).putNull("en");
        this.fund = api.post(staff.organiser(), "/api/v1/funds", wanted.putNull("note"))
                .path("id")
                .asText();
    }

    Payments allocate(BigDecimal money) {
        ObjectNode allocation = Api.because(year + "年度预算");
        allocation.set("amount", Scheme.yuan(money));
        allocation.putNull("fromFund").put("documentNumber", "示例〔" + year + "〕1号");
        api.post(staff.organiser(), "/api/v1/funds/" + fund + "/allocations", allocation);
        received(money);
        return this;
    }

    String fund() {
        return fund;
    }

    String source() {
        return source;
    }

    Staff staff() {
        return staff;
    }

    /** Money that came into the fund by another way, such as a donation. */
    void received(BigDecimal money) {
        received = received.add(money);
    }

    /** Money that went out of the fund, by a batch or another way. */
    void spent(BigDecimal money) {
        spent = spent.add(money);
    }

    BigDecimal received() {
        return received;
    }

    BigDecimal spent() {
        return spent;
    }

    /** Pays these cases; where the bank is to fail, it does so for the first line, which a second batch then pays. */
    void pay(String kind, List<String> records, LocalDate day, boolean oneFails) {
        ObjectNode wanted =
                Api.object().put("kind", kind).put("body", staff.body()).put("fund", fund);
        records.forEach(wanted.putArray("items")::add);
        JsonNode batch = api.post(staff.cashier(), BATCHES, wanted.putNull("note"));
        List<JsonNode> lines = sendToBank(batch);
        spent(new BigDecimal(batch.path("total").path("amount").asText()));
        if (!oneFails) {
            results(batch, lines, day);
            return;
        }
        ObjectNode failed = result(lines.get(0)).put("outcome", "failed").putNull("paidOn");
        send(batch, List.of(failed.put("failure", "account_unknown")));
        results(batch, lines.subList(1, lines.size()), day);
        JsonNode again =
                api.post(staff.cashier(), BATCHES + "/" + batch.path("id").asText() + "/retry", Api.object());
        results(again, sendToBank(again), day);
    }

    /** Another person approves; the cashier takes the bank file out. */
    private List<JsonNode> sendToBank(JsonNode batch) {
        String path = BATCHES + "/" + batch.path("id").asText();
        ObjectNode seen = Api.object();
        seen.set("total", batch.path("total"));
        api.post(staff.paymentApprover(), path + "/approve", seen);
        api.download(staff.cashier(), path + "/export?purpose=payment", "text/csv");
        List<JsonNode> lines = new ArrayList<>();
        api.get(staff.cashier(), path + "/lines?pageSize=500").path("items").forEach(lines::add);
        return lines;
    }

    private void results(JsonNode batch, List<JsonNode> lines, LocalDate day) {
        List<ObjectNode> rows = lines.stream()
                .map(line -> result(line)
                        .put("outcome", "paid")
                        .put("paidOn", day.toString())
                        .putNull("failure"))
                .toList();
        if (!rows.isEmpty()) {
            send(batch, rows);
        }
    }

    private void send(JsonNode batch, List<ObjectNode> rows) {
        BigDecimal total = rows.stream()
                .map(row -> new BigDecimal(row.path("amount").path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        ObjectNode results = Api.object();
        results.set("total", Scheme.yuan(total));
        ArrayNode lines = results.putArray("lines");
        rows.forEach(lines::add);
        api.post(staff.cashier(), BATCHES + "/" + batch.path("id").asText() + "/results", results);
    }

    private static ObjectNode result(JsonNode line) {
        ObjectNode row = Api.object().put("reference", line.path("reference").asText());
        row.set("amount", line.path("amount"));
        return row;
    }
}
