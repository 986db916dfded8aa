package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.registry.Registry.anonymous;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.rename;
import static org.gonghui.registry.lifecycle.Events.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LifecycleEventTest {

    private static final String EVENTS = "/api/v1/lifecycle-events";

    @Test
    void events_are_found_by_body_kind_and_date() {
        String code = Registry.body(Registry.root());
        String renamed = rename(code, "2023-01-01", "新名").path("event.id");
        String moved = transfer(code, DAY, Registry.root()).path("event.id");

        anonymous().queryParam("body", code).get(EVENTS).then().body("items.id", contains(renamed, moved));
        anonymous()
                .queryParam("body", code)
                .queryParam("kind", "transfer")
                .get(EVENTS)
                .then()
                .body("items.id", contains(moved));
        anonymous()
                .queryParam("body", code)
                .queryParam("to", "2023-12-31")
                .get(EVENTS)
                .then()
                .body("items.id", contains(renamed));
        anonymous()
                .queryParam("from", DAY)
                .queryParam("to", DAY)
                .queryParam("pageSize", 500)
                .get(EVENTS)
                .then()
                .body("items.date", everyItem(equalTo(DAY)))
                .body("items.id", hasItem(moved));
    }

    @Test
    void pages_go_on_by_date() {
        String code = Registry.root();
        String second = rename(code, "2022-01-01", "二").path("event.id");
        String third = rename(code, "2023-01-01", "三").path("event.id");
        Response page =
                anonymous().queryParam("body", code).queryParam("pageSize", 1).get(EVENTS);
        page.then().body("items.id", contains(second));
        anonymous()
                .queryParam("body", code)
                .queryParam("pageSize", 1)
                .queryParam("pageToken", page.<String>path("nextPageToken"))
                .get(EVENTS)
                .then()
                .body("items.id", contains(third))
                .body("nextPageToken", equalTo(null));
    }

    @Test
    void the_changes_of_an_event_are_kept() {
        Response event = transfer(Registry.body(Registry.root()), DAY, Registry.root());
        String changes = EVENTS + "/" + event.path("event.id") + "/changes";
        Response page = anonymous().queryParam("pageSize", 1).get(changes);
        Response rest = anonymous()
                .queryParam("pageSize", 1)
                .queryParam("pageToken", page.<String>path("nextPageToken"))
                .get(changes);

        assertThat(page.<Object>path("items[0]")).isEqualTo(event.path("changes[0]"));
        assertThat(rest.<Object>path("items[0]")).isEqualTo(event.path("changes[1]"));
        assertThat(rest.<Object>path("nextPageToken")).isNull();
    }

    @Test
    void an_event_comes_with_the_feed() {
        String id = rename(Registry.root(), DAY, "新名").path("event.id");
        assertThat(Registry.told("lifecycle_event", id))
                .extractingByKey("data", InstanceOfAssertFactories.MAP)
                .containsEntry("kind", "rename");
    }

    @Test
    void an_unchanged_event_is_not_sent_again() {
        String id = rename(Registry.root(), DAY, "新名").path("event.id");
        anonymous()
                .header("If-None-Match", "\"1\"")
                .get(EVENTS + "/{id}", id)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE lifecycle_event SET reason = 'x'",
                "DELETE FROM lifecycle_event",
                "TRUNCATE lifecycle_event CASCADE",
                "UPDATE lifecycle_event_body SET body = 'x'",
                "DELETE FROM lifecycle_event_body",
                "UPDATE lifecycle_change SET after = NULL",
                "DELETE FROM lifecycle_change"
            })
    void the_service_itself_cannot_alter_an_event(String statement) throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .hasMessageContaining("permission denied");
        }
    }
}
