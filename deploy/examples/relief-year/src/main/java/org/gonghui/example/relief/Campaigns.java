package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the organs' union gives to groups: visits before the Spring Festival, cooling in June, warm things in December. */
final class Campaigns {

    private static final String PATH = "/api/v1/group-relief";
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final Api api;
    private final Books books;
    private final Payments fund;
    private final int year;
    private int given;

    Campaigns(Api api, Books books, Payments fund, int year) {
        this.api = api;
        this.books = books;
        this.fund = fund;
        this.year = year;
    }

    /** Money for those who are visited; one record was made twice and is cancelled. */
    void visits() {
        BigDecimal cash = new BigDecimal("26250.00");
        String body = Staff.ORGANS.body();
        record(body, "visit", "provincial_organs_visits", 2, 35, cash, NOTHING);
        books.toGroup(body, "visit", 35, cash, NOTHING);
        fund.spent(cash);
        String twice = record(body, "visit", "provincial_organs_visits", 2, 35, cash, NOTHING);
        api.post(Staff.ORGANS.organiser(), PATH + "/" + twice + "/cancel", Api.because("重复登记"));
    }

    /** Each union's outdoor workers; the last union knows what it handed out and not to how many. */
    void cooling() {
        List<String> unions = Staff.ORGANS.unions();
        for (int at = 0; at < unions.size(); at++) {
            boolean isLast = at == unions.size() - 1;
            Integer people = isLast ? null : (Integer) (40 + 15 * at);
            BigDecimal cash = new BigDecimal("50.25").multiply(BigDecimal.valueOf(40 + 15L * at));
            BigDecimal goods = new BigDecimal("1280.80").add(BigDecimal.valueOf(at));
            give(unions.get(at), "cooling", "provincial_organs_cooling", 6, people, cash, goods);
        }
    }

    /** Warm things for front-line workers of the organs, beside those who apply one by one. */
    void warmth() {
        give(Staff.ORGANS.body(), "warmth", null, 12, 120, NOTHING, new BigDecimal("36000.00"));
    }

    private void give(
            String body,
            String segment,
            @Nullable String scheme,
            int month,
            @Nullable Integer people,
            BigDecimal cash,
            BigDecimal goods) {
        record(body, segment, scheme, month, people, cash, goods);
        books.toGroup(body, segment, people, cash, goods);
        fund.spent(cash);
    }

    private String record(
            String body,
            String segment,
            @Nullable String scheme,
            int month,
            @Nullable Integer people,
            BigDecimal cash,
            BigDecimal goods) {
        LocalDate day = LocalDate.of(year, month, 1);
        ObjectNode request =
                Api.object().put("body", body).put("segment", segment).put("scheme", scheme);
        request.put("from", day.toString()).put("to", day.plusDays(2).toString());
        request.put("place", "示例地点").put("targetGroup", "一线职工").put("recipients", people);
        boolean paid = cash.signum() > 0;
        request.set("cash", paid ? Scheme.yuan(cash) : null);
        request.set("goodsValue", goods.signum() > 0 ? Scheme.yuan(goods) : null);
        request.put("fund", paid ? fund.fund() : null).putNull("source").putNull("note");
        given++;
        request.set("externalId", Api.externalId("group-" + year + "-" + given));
        return api.post(Staff.ORGANS.organiser(), PATH, request).path("id").asText();
    }
}
