package org.gonghui.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.registry.lifecycle.Events.DAY;
import static org.gonghui.registry.lifecycle.Events.dissolve;
import static org.gonghui.registry.lifecycle.Events.foundedOn;
import static org.gonghui.registry.lifecycle.Events.read;
import static org.gonghui.registry.lifecycle.Events.recordsOf;
import static org.gonghui.registry.lifecycle.Events.rename;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.Registry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RenameTest {

    @Inject
    Calendar calendar;

    @Test
    void the_name_changes_and_the_former_one_is_kept() {
        String code = Registry.root();
        rename(code, DAY, "新名").then().statusCode(201);
        rename(code, "2024-06-01", "更新的名").then().statusCode(201);

        read(code)
                .then()
                .body("name.zh", equalTo("更新的名"))
                .body("formerNames.name.zh", contains(code + "工会", "新名"))
                .body("formerNames.until", contains(DAY, "2024-06-01"));
    }

    @Test
    void a_rename_before_a_later_one_is_refused_and_names_it() {
        String code = Registry.root();
        String later = rename(code, DAY, "新名").path("event.id");
        String before = recordsOf(code);

        for (String day : new String[] {DAY, "2020-01-01"}) {
            rename(code, day, "旧名")
                    .then()
                    .statusCode(409)
                    .body("errors.pointer", hasItem("/date"))
                    .body("errors.code", hasItem("later_event"))
                    .body("errors[0].detail", org.hamcrest.Matchers.containsString(later));
        }
        assertThat(recordsOf(code)).isEqualTo(before);
    }

    @Test
    void only_what_has_happened_within_its_life_is_recorded() {
        String code = foundedOn("2021-11-20", null);
        dissolve(code, DAY, null).then().statusCode(201);
        rename(code, "2021-11-20", "x").then().statusCode(409).body("errors.code", hasItem("before_founding"));
        rename(code, DAY, "x").then().statusCode(409).body("errors.code", hasItem("after_dissolution"));
        rename(code, "2022-01-01", "x").then().statusCode(201);
        String tomorrow = calendar.today().plusDays(1).toString();
        rename(Registry.root(), tomorrow, "x").then().statusCode(422).body("errors.code", hasItem("in_the_future"));
        rename(Registry.root(), calendar.today().toString(), "x").then().statusCode(201);
    }

    @Test
    void every_fault_is_told_at_once() {
        String code = foundedOn("2021-11-20", null);
        dissolve(code, DAY, null).then().statusCode(201);
        rename(code, "2199-01-01", code + "工会")
                .then()
                .statusCode(422)
                .body("errors.code", contains("in_the_future", "after_dissolution", "unchanged"))
                .body("errors.pointer", contains("/date", "/date", "/name"));
    }

    @Test
    void an_unknown_body_cannot_be_renamed() {
        rename("NOBODY", DAY, "x").then().statusCode(404);
    }
}
