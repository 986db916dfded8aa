package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shares that come out of the seeds. */
@ExtendWith(LocalStack.class)
class HonourSharesIT {

    @Test
    void eighty_three_of_a_hundred_and_ten_national_may_day_honours_are_of_key_industries() {
        JsonNode shares = Gateway.parse(Gateway.anonymous()
                .get("/api/v1/honours/shares?by=industry&level=national&year=2023&body=GD")
                .asString());
        JsonNode first = shares.at("/items/0");

        assertThat(first.path("code").textValue()).isEqualTo("key_industries");
        assertThat(first.path("count").intValue()).isEqualTo(83);
        assertThat(first.path("total").intValue()).isEqualTo(110);
        assertThat(first.path("sharePercent").decimalValue()).isEqualByComparingTo("75.5");
    }
}
