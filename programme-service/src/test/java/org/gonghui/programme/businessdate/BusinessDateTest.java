package org.gonghui.programme.businessdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.Calls;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BusinessDateTest {

    private static final String PATH = "/dev/business-date";

    @Inject
    Calendar calendar;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @AfterEach
    void today() {
        calendar.state(null);
    }

    @Test
    void a_stated_day_holds_until_it_is_forgotten() {
        state(Calls.admin(), "{\"date\":\"2024-03-01\"}", 200);
        assertThat(calendar.today()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(calendar.now()).as("instants stay true").isAfter("2026-01-01T00:00:00Z");
        Calls.anyone().get(PATH).then().statusCode(200).body("date", equalTo("2024-03-01"), "stated", equalTo(true));

        Calls.admin().delete(PATH).then().statusCode(200).body("stated", equalTo(false));
        assertThat(calendar.today()).isAfter(LocalDate.of(2026, 1, 1));
    }

    @Test
    void only_an_admin_states_it_and_only_a_plausible_one() {
        state(Calls.anyone(), "{\"date\":\"2024-03-01\"}", 401);
        state(Calls.officerOf("GD"), "{\"date\":\"2024-03-01\"}", 403);
        state(Calls.admin(), "{\"date\":\"2024-02-30\"}", 422);
        state(Calls.admin(), "{\"date\":\"0001-01-01\"}", 422);
        assertThat(calendar.isStated()).isFalse();
    }

    @Test
    void where_real_business_is_done_there_is_no_such_thing() {
        ForTryingOutFilter filter = new ForTryingOutFilter(false);
        assertThatThrownBy(() -> filter.filter(null)).isInstanceOf(NotFoundException.class);
    }

    private static void state(RequestSpecification caller, String body, int status) {
        caller.body(body).put(PATH).then().statusCode(status);
    }
}
