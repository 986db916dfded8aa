package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roll-ups of the real figures whose answers are known. */
@ExtendWith(LocalStack.class)
class RollUpIT {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "recuperation_participants, year=2024,         -, 80000, 80000, -, rolled_up",
                "stations_total,            year=2023,         6980, -, 6980, 6980, reported",
                "stations_total,            year=2025,         -, 127, 127, 127, rolled_up",
                "lectures_held,             year=2023,         -, 217, 217, 217, rolled_up",
                "relief_money_paid,         year=2024,         -, 9500000, 9500000, -, rolled_up",
                "relief_money_paid,         from=2020&to=2024, -, 30000000, 0, 30000000, rolled_up",
            })
    void known_answers(
            String metric, String period, Long reported, Long rolledUp, Long lower, Long upper, String basis) {
        JsonNode answer = rollUp(metric, period);
        JsonNode sum = answer.path(basis.equals("reported") ? "reported" : "rolledUp");

        assertThat(number(answer.at("/reported/value"))).isEqualTo(reported);
        if (rolledUp != null) {
            assertThat(number(answer.at("/rolledUp/value"))).isEqualTo(rolledUp);
        }
        assertThat(number(sum.path("lower"))).isEqualTo(lower);
        assertThat(number(sum.path("upper"))).isEqualTo(upper);
        assertThat(answer.path("value").longValue()).isEqualTo(reported == null ? rolledUp : reported);
    }

    @Test
    void what_nobody_reported_is_missing_and_says_what_was_skipped() {
        JsonNode answer = rollUp("recuperation_participants", "year=2023&explain=true");

        assertThat(answer.path("value").isNull()).isTrue();
        assertThat(answer.path("reported").isNull()).isTrue();
        assertThat(answer.path("rolledUp").isNull()).isTrue();
        assertThat(answer.at("/explanation/skipped").toString() + answer.path("skipped"))
                .contains(figureId("F031"));
    }

    private static String figureId(String key) {
        return Gateway.all("/api/v1/figures?metric=recuperation_participants").stream()
                .filter(figure -> figure.at("/externalId/key").asText().equals(key))
                .map(figure -> figure.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode rollUp(String metric, String period) {
        String json = Gateway.anonymous()
                .get("/api/v1/roll-ups?body=GD&metric=" + metric + "&" + period)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Gateway.parse(json);
    }

    private static Long number(JsonNode node) {
        return node.isNumber() ? Long.valueOf(node.longValue()) : null;
    }
}
