package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.person.SampleFiles.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.LeakSearch;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PeopleTest {

    @Inject
    People people;

    @Test
    void what_is_kept_is_shown_masked() {
        SamplePeople somebody = SamplePeople.of(5_000_001);
        PersonalFile file = open(somebody);
        assertThat(file.masked())
                .isEqualTo(new PersonView(
                        file.id(),
                        "样*******",
                        "440***********0017"
                                .replace("0017", somebody.identityNumber().substring(14)),
                        "139****0001",
                        new BankAccountView(
                                "示例银行", "****" + somebody.bankAccount().substring(15)),
                        true,
                        1));
        assertThat(within(() -> people.find(file.id()))).isEqualTo(file);
        assertThat(within(() -> people.findAll(List.of(file.id(), UUID.randomUUID()))))
                .containsExactly(Map.entry(file.id(), file));
        assertThat(within(() -> people.said(file.id()))).isEqualTo(request(somebody));
    }

    @Test
    void the_same_person_has_one_token_and_another_person_another() {
        SamplePeople somebody = SamplePeople.next();
        PersonalFile file = open(somebody);
        assertThat(open(somebody).person()).isEqualTo(file.person());
        assertThat(open(SamplePeople.next()).person()).isNotEqualTo(file.person());
    }

    @Test
    void a_change_that_the_mask_hides_is_audited_and_one_that_changes_nothing_is_not() {
        SamplePeople somebody = SamplePeople.next();
        PersonalFile file = open(somebody);
        PersonRequest said = request(somebody);
        PersonRequest moved = new PersonRequest(
                said.name(),
                said.identityNumber(),
                said.phone(),
                new BankAccount("另一家示例银行", "10000000" + somebody.bankAccount().substring(15)),
                said.illness());
        PersonalFile changed = within(() -> people.change(file.id(), moved));
        assertThat(within(() -> people.change(file.id(), moved))).isEqualTo(changed);
        assertThat(changed.person()).isEqualTo(file.person());
        assertThat(changed.masked().revision()).isEqualTo(2);
        admin().get("/api/v1/audit?resource=personal_file&key=" + file.id())
                .then()
                .statusCode(200)
                .body("items.action", contains("create", "update"))
                .body("items[1].after.changed", contains("BANK", "BANK_ACCOUNT"))
                .body("items[1].after.masked.name", equalTo(file.masked().name()));
    }

    @Test
    void with_another_identity_number_it_is_another_person() {
        SamplePeople mistaken = SamplePeople.next();
        SamplePeople right = SamplePeople.next();
        PersonalFile file = open(mistaken);
        PersonalFile changed = within(() -> people.change(file.id(), request(right)));
        assertThat(changed.id()).isEqualTo(file.id());
        assertThat(changed.person()).isEqualTo(open(right).person()).isNotEqualTo(file.person());
    }

    @Test
    void whoever_has_no_file_left_since_it_was_somebody_else_s_is_forgotten() {
        SamplePeople mistaken = SamplePeople.next();
        SamplePeople right = SamplePeople.next();
        PersonalFile file = open(mistaken);
        within(() -> people.change(file.id(), request(right)));
        assertThat(within(() -> people.token(mistaken.identityNumber()))).isEmpty();
        PersonalFile other = open(right);
        within(() -> people.change(other.id(), request(mistaken)));
        assertThat(within(() -> people.token(right.identityNumber())))
                .as("a file is left")
                .contains(other.person());
    }

    @Test
    void two_files_that_exchange_their_people_at_once_do_not_wait_for_each_other_in_a_circle() {
        for (int round = 0; round < 20; round++) {
            SamplePeople one = SamplePeople.next();
            SamplePeople another = SamplePeople.next();
            PersonalFile first = open(one);
            PersonalFile second = open(another);
            List<PersonalFile> exchanged = Race.run(List.of(
                    () -> within(() -> people.change(first.id(), request(another))),
                    () -> within(() -> people.change(second.id(), request(one)))));
            assertThat(within(() -> people.token(one.identityNumber())))
                    .contains(exchanged.get(1).person());
            assertThat(within(() -> people.token(another.identityNumber())))
                    .contains(exchanged.get(0).person());
        }
    }

    @Test
    void of_many_who_open_a_file_of_a_new_person_at_once_all_get_the_same_token() {
        SamplePeople somebody = SamplePeople.next();
        List<PersonalFile> files = Race.run(Collections.nCopies(12, () -> open(somebody)));
        assertThat(files)
                .extracting(PersonalFile::person)
                .containsOnly(files.get(0).person());
        assertThat(files).extracting(PersonalFile::id).doesNotHaveDuplicates();
    }

    @Test
    void an_erased_file_shows_nothing_and_the_last_one_takes_the_tie_to_the_person_with_it() throws SQLException {
        SamplePeople somebody = SamplePeople.next();
        PersonalFile first = open(somebody);
        PersonalFile second = open(somebody);
        erase(first.id());
        erase(first.id());
        PersonalFile erased = within(() -> people.find(first.id()));
        assertThat(erased).isEqualTo(new PersonalFile(first.id(), first.person(), PersonView.erased(first.id(), 2)));
        assertThatThrownBy(() -> within(() -> people.change(first.id(), request(somebody))))
                .isInstanceOf(Problem.class);
        assertThat(open(somebody).person()).as("a file is left").isEqualTo(second.person());
        for (UUID left : filesOf(second.person())) {
            erase(left);
        }
        assertThat(open(somebody).person()).as("no file was left").isNotEqualTo(second.person());
        admin().get("/api/v1/audit?resource=personal_file&key=" + first.id())
                .then()
                .body("items.action", contains("create", "update"))
                .body("items[1].after.masked.name", nullValue());
    }

    @Test
    void a_person_who_comes_back_while_the_last_file_is_erased_is_never_left_without_a_tie() {
        for (int round = 0; round < 20; round++) {
            SamplePeople somebody = SamplePeople.next();
            PersonalFile last = open(somebody);
            List<Callable<UUID>> both = List.of(() -> open(somebody).person(), () -> {
                erase(last.id());
                return last.person();
            });
            UUID token = Race.run(both).get(0);
            assertThat(open(somebody).person()).isEqualTo(token);
        }
    }

    @Test
    void no_table_holds_what_was_said() throws SQLException {
        List<String> secrets = new ArrayList<>();
        IntStream.range(0, 5).forEach(unused -> {
            SamplePeople before = SamplePeople.next();
            SamplePeople after = SamplePeople.next();
            PersonalFile file = open(before);
            within(() -> people.change(file.id(), request(after)));
            secrets.addAll(before.secrets());
            secrets.addAll(after.secrets());
        });
        assertThat(LeakSearch.placesOf(secrets)).isEmpty();
        assertThat(LeakSearch.placesOf(List.of("样*****")))
                .as("the search finds what is there")
                .isNotEmpty();
    }

    @Test
    void outside_a_transaction_nothing_is_kept() {
        assertThatThrownBy(() -> people.open(SampleOwner.NAME, "GD-HZ", request(SamplePeople.next())))
                .isInstanceOf(TransactionalException.class);
    }

    private PersonalFile open(SamplePeople somebody) {
        return SampleFiles.open(people, "GD-HZ", somebody);
    }

    private void erase(UUID file) {
        QuarkusTransaction.requiringNew().run(() -> people.erase(file, "a test"));
    }

    private static <T> T within(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    private static List<UUID> filesOf(UUID person) throws SQLException {
        List<UUID> files = new ArrayList<>();
        try (Connection connection = TestDatabase.connect();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(
                        "SELECT id FROM personal_file WHERE erased_at IS NULL AND person = '" + person + "'")) {
            while (rows.next()) {
                files.add(rows.getObject(1, UUID.class));
            }
        }
        return files;
    }
}
