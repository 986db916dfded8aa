package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContactHashesTest {

    private static final String PHONE = "020-81234567";

    @Inject
    People people;

    @Inject
    PersonalFileRepository files;

    @Inject
    ContactHashes hashes;

    @Inject
    PersonLookup lookup;

    @Inject
    Sql sql;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    @Test
    void the_same_number_has_the_same_hash_however_it_is_written_and_in_no_other_place() {
        assertThat(lookup.of(PersonalField.PHONE, PHONE))
                .hasSize(32)
                .isEqualTo(lookup.of(PersonalField.PHONE, "02081234567"))
                .isNotEqualTo(lookup.of(PersonalField.BANK_ACCOUNT, "02081234567"))
                .isNotEqualTo(lookup.of("02081234567"));
    }

    @Test
    void a_file_recorded_before_there_were_hashes_gets_those_that_it_would_have_got() {
        UUID file = opened("44010119800101005X");
        Map<PersonalField, byte[]> before = stored(file);
        assertThat(before).containsOnlyKeys(PersonalField.PHONE);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.run("UPDATE personal_file SET hashed = false, phone_hash = NULL WHERE id = ?", file));
        assertThat(stored(file)).isEmpty();

        hashes.catchUp();

        assertThat(stored(file).get(PersonalField.PHONE)).isEqualTo(before.get(PersonalField.PHONE));
        assertThat(before.get(PersonalField.PHONE)).isEqualTo(lookup.of(PersonalField.PHONE, PHONE));
        assertThat(new HmacLookup(PersonalDataKeys.newLookupKey()).of(PersonalField.PHONE, PHONE))
                .as("not without the key")
                .isNotEqualTo(before.get(PersonalField.PHONE));
    }

    @Test
    void what_is_erased_has_none() {
        UUID file = opened("44010119800101005X");
        QuarkusTransaction.requiringNew().run(() -> people.erase(file, "test"));
        assertThat(stored(file)).isEmpty();
    }

    private UUID opened(String identityNumber) {
        return QuarkusTransaction.requiringNew().call(() -> people.open(
                        SampleOwner.NAME, "GD-HZ", new PersonRequest("陈示例", identityNumber, PHONE, null, null))
                .id());
    }

    private Map<PersonalField, byte[]> stored(UUID file) {
        return QuarkusTransaction.requiringNew()
                .call(() -> files.find(List.of(file)).get(0).hashes());
    }
}
