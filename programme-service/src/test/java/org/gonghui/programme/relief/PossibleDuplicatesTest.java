package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.edit;
import static org.gonghui.programme.Calls.object;
import static org.gonghui.programme.relief.Cases.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.LeakSearch;
import org.gonghui.programme.SamplePeople;
import org.gonghui.programme.shared.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Different people who name the same phone or account are noticed, in whatever order they apply; nobody is barred. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PossibleDuplicatesTest {

    @Inject
    DuplicateRepository duplicates;

    @Inject
    Sql sql;

    @BeforeAll
    static void bodies() {
        Cases.bodiesStand();
    }

    @Test
    void whoever_shares_a_phone_or_an_account_is_noticed_on_both_sides() throws SQLException {
        SamplePeople first = SamplePeople.next();
        String early = submitted(Cases.FIRM, first, first);
        findings(early).body("findings.find { it.rule == 'shared_contact' }.outcome", equalTo("pass"));
        SamplePeople second = SamplePeople.next();
        String late = submitted(Cases.FIRM, second, first);

        ask(late)
                .body("items.application", contains(early), "items[0].shares", contains("phone", "bank_account"))
                .body("elsewhere", equalTo(0));
        ask(early).body("items.application", contains(late), "items[0].state", equalTo("submitted"));
        findings(early).body("findings.find { it.rule == 'shared_contact' }.outcome", equalTo("needs_a_look"));
        Cases.officer().get(Cases.APPLICATIONS + "/" + late).then().body("flags", contains("shared_contact"));
        String answer = Cases.reviewer().get(duplicatesOf(late)).asString();
        assertThat(first.secrets()).noneMatch(answer::contains);
        assertThat(LeakSearch.placesOf(first.secrets())).isEmpty();
    }

    @Test
    void who_records_an_application_does_not_find_out_whose_phone_is_known() {
        SamplePeople somebody = SamplePeople.next();
        submitted(Cases.FIRM, somebody, somebody);
        String trial = draft(Cases.FIRM, SamplePeople.next(), somebody);
        String own = submitted(Cases.FIRM, SamplePeople.next(), somebody);
        for (String role : List.of(Roles.OFFICER, Roles.CASHIER)) {
            as("clerk", role, Cases.FIRM).get(duplicatesOf(own)).then().statusCode(403);
            as("clerk", role, Cases.FIRM)
                    .get(Cases.APPLICATIONS + "/" + own + "/eligibility")
                    .then()
                    .statusCode(200)
                    .body("findings.rule", not(hasItem("shared_contact")));
        }
        for (String role : List.of(Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN)) {
            as("judge", role, Cases.FIRM)
                    .get(duplicatesOf(own))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        assertNotAskedAbout(trial);
        Cases.step(Cases.officer(), own, "withdraw").then().statusCode(200);
        assertNotAskedAbout(own);
    }

    private static void assertNotAskedAbout(String id) {
        Cases.reviewer().get(duplicatesOf(id)).then().statusCode(409).body("errors.code", contains("wrong_state"));
        findings(id).body("findings.rule", not(hasItem("shared_contact")));
    }

    private static String duplicatesOf(String id) {
        return Cases.APPLICATIONS + "/" + id + "/possible-duplicates";
    }

    @Test
    void one_person_is_no_duplicate_of_another_round_and_neither_are_drafts() {
        SamplePeople somebody = SamplePeople.next();
        submitted(Cases.FIRM, somebody, somebody);
        String again = submitted(Cases.FIRM, somebody, somebody);
        SamplePeople other = SamplePeople.next();
        draft(Cases.FIRM, other, somebody);
        ask(again).body("items", empty(), "elsewhere", equalTo(0));
    }

    @Test
    void what_stands_is_found_behind_more_drafts_than_are_looked_at() {
        SamplePeople somebody = SamplePeople.next();
        String early = submitted(Cases.FIRM, SamplePeople.next(), somebody);
        String asked = submitted(Cases.FIRM, SamplePeople.next(), somebody);
        String draft = draft(Cases.FIRM, SamplePeople.next(), somebody);
        QuarkusTransaction.begin();
        try {
            draftsLike(UUID.fromString(draft), 2 * 100);
            PossibleDuplicatesView found =
                    duplicates.of(UUID.fromString(asked), new Sight.Extent(false, new String[0], LocalDate.EPOCH));
            assertThat(found.items())
                    .singleElement()
                    .satisfies(other -> assertThat(other.application()).hasToString(early))
                    .satisfies(other -> assertThat(other.shares()).containsExactly(SharedContact.values()));
            assertThat(found.elsewhere()).isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void draftsLike(UUID draft, int count) {
        String[] ids =
                Stream.generate(Ids::next).limit(count).map(UUID::toString).toArray(String[]::new);
        sql.run(
                """
                INSERT INTO personal_file
                SELECT copy.*
                FROM unnest(?) AS fresh (id),
                    relief_application draft JOIN personal_file file ON file.id = draft.personal_file,
                    LATERAL jsonb_populate_record(file, jsonb_build_object('id', fresh.id)) AS copy
                WHERE draft.id = ?
                """,
                ids,
                draft);
        sql.run(
                """
                INSERT INTO relief_application
                SELECT copy.*
                FROM unnest(?) AS fresh (id), relief_application draft,
                    LATERAL jsonb_populate_record(draft, jsonb_build_object(
                        'id', fresh.id, 'personal_file', fresh.id, 'person', fresh.id)) AS copy
                WHERE draft.id = ?
                """,
                ids,
                draft);
    }

    @Test
    void of_other_subtrees_only_the_number_is_told() {
        SamplePeople first = SamplePeople.next();
        String early = submitted(Cases.FIRM, first, first);
        SamplePeople second = SamplePeople.next();
        String late = submitted(Cases.OTHER_FIRM, second, first);
        as("reviewer", Roles.REVIEWER, Cases.OTHER_FIRM)
                .get(duplicatesOf(late))
                .then()
                .statusCode(200)
                .body("items", empty(), "elsewhere", equalTo(1));
        as("reviewer", Roles.REVIEWER, Cases.OTHER_FIRM)
                .get(duplicatesOf(early))
                .then()
                .statusCode(404);
        ask(late).body("items.application", contains(early), "elsewhere", equalTo(0));
    }

    @Test
    void what_is_corrected_or_withdrawn_is_no_hint_any_more() {
        SamplePeople first = SamplePeople.next();
        String early = submitted(Cases.FIRM, first, first);
        SamplePeople second = SamplePeople.next();
        String late = submitted(Cases.FIRM, second, first);
        Cases.takeUp(late);
        Cases.step(Cases.reviewer(), late, "return").then().statusCode(200);
        ObjectNode own = object("{}");
        own.put("phone", second.phone());
        own.putObject("bankAccount").put("bank", "示例银行").put("number", second.bankAccount());
        String tag = Cases.officer().get(Cases.APPLICATIONS + "/" + late).header("ETag");
        edit(tag, "{\"person\":" + own + "}")
                .patch(Cases.APPLICATIONS + "/" + late)
                .then()
                .statusCode(200);
        ask(early).body("items", empty());

        String third = submitted(Cases.FIRM, SamplePeople.next(), first);
        ask(early).body("items.application", contains(third));
        Cases.step(Cases.officer(), third, "withdraw").then().statusCode(200);
        ask(early).body("items", empty());
    }

    private static ValidatableResponse ask(String id) {
        return Cases.reviewer().get(duplicatesOf(id)).then().statusCode(200).header("Cache-Control", "no-store");
    }

    private static ValidatableResponse findings(String id) {
        return Cases.reviewer()
                .get(Cases.APPLICATIONS + "/" + id + "/eligibility")
                .then()
                .statusCode(200);
    }

    /** Somebody's application with the phone and the account of another. */
    private static String draft(String body, SamplePeople who, SamplePeople contacts) {
        ObjectNode request = Cases.request(Cases.round(0), body, who);
        ObjectNode person = who.request();
        person.put("phone", contacts.phone());
        person.withObjectProperty("bankAccount").put("number", contacts.bankAccount());
        request.set("person", person);
        return officerOf(body)
                .body(request.toString())
                .post(Cases.APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String submitted(String body, SamplePeople who, SamplePeople contacts) {
        String id = draft(body, who, contacts);
        Cases.bare(officerOf(body), id, "submit").then().statusCode(200);
        return id;
    }

    private static RequestSpecification officerOf(String body) {
        return as("officer", Roles.OFFICER, body);
    }
}
