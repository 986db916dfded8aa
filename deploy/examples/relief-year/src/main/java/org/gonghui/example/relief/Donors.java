package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who gives for the students of the zone: a firm by its name, and somebody who does not want to be named. */
final class Donors {

    private static final String SCHEME = "zhaoqing_hitech_dream_student_aid";

    private final Api api;
    private final Payments fund;
    private final int year;

    Donors(Api api, Payments fund, int year) {
        this.api = api;
        this.fund = fund;
        this.year = year;
    }

    void give() {
        donate("firm", "organisation", "示例爱心企业", new BigDecimal("60000.00"));
        donate("nobody", "anonymous", null, new BigDecimal("45000.50"));
    }

    private void donate(String key, String kind, @Nullable String name, BigDecimal money) {
        Staff staff = fund.staff();
        ObjectNode donor = Api.object().put("body", staff.body()).put("kind", kind);
        donor.set("name", name == null ? null : Api.object().put("zh", name).putNull("en"));
        donor.putNull("consentsToBeNamed").putNull("source").putNull("note");
        donor.set("externalId", Api.externalId("donor-" + year + "-" + key));
        String id =
                api.post(staff.organiser(), "/api/v1/donors", donor).path("id").asText();
        ObjectNode donation = Api.object().put("body", staff.body()).put("donor", id);
        donation.put("receivedOn", year + "-07-01").put("purpose", "圆梦助学").put("scheme", SCHEME);
        donation.set("amount", Scheme.yuan(money));
        donation.put("fund", fund.fund()).putNull("source").putNull("note");
        donation.set("externalId", Api.externalId("donation-" + year + "-" + key));
        api.post(staff.organiser(), "/api/v1/donations", donation);
        fund.received(money);
    }
}
