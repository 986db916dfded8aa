package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.programme.Calls.admin;
import static org.gonghui.programme.Calls.anyone;
import static org.gonghui.programme.Calls.officerOf;
import static org.hamcrest.Matchers.equalTo;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.testing.Race;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.Federation;
import org.gonghui.programme.SamplePeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RotationTest {

    private static final String ROTATION = "/api/v1/personal-files/rotation";

    @Inject
    People people;

    @Inject
    PersonalFileRepository files;

    @Inject
    PersonalDataKeys keys;

    @Inject
    Sql sql;

    private Rotation forth;
    private Rotation back;
    private Sealing newer;

    @BeforeAll
    static void bodies() {
        Federation.stands();
    }

    /** A newer key beside the service's own one, to rotate to; and the service's own one again as the newer of the two. */
    @BeforeEach
    void addKey() throws GeneralSecurityException {
        KeysetHandle own = keys.keyset();
        KeysetHandle.Builder.Entry added = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .setStatus(KeyStatus.ENABLED)
                .makePrimary();
        KeysetHandle both = KeysetHandle.newBuilder(own).addEntry(added).build();
        KeysetHandle turned = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(both.getAt(1).getKey())
                        .withFixedId(both.getAt(1).getId()))
                .addEntry(KeysetHandle.importKey(both.getAt(0).getKey())
                        .withFixedId(both.getAt(0).getId())
                        .makePrimary())
                .build();
        newer = new Sealing(new TinkCipher(both));
        forth = new Rotation(sql, files, newer);
        back = new Rotation(sql, files, new Sealing(new TinkCipher(turned)));
    }

    @AfterEach
    void rotateBack() {
        forth.stop(false);
        back.run();
    }

    @Test
    void what_an_older_key_sealed_is_sealed_anew_and_nothing_else_changes() {
        SamplePeople somebody = SamplePeople.next();
        PersonalFile file = SampleFiles.open(people, "GD-HZ", somebody);
        SealedFile before = stored(file.id());
        forth.run();
        SealedFile after = stored(file.id());
        assertThat(after.key()).isEqualTo(newer.newestKey()).isNotEqualTo(before.key());
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(newer.open(file.id(), after.fields())).isEqualTo(SampleFiles.request(somebody));
        back.run();
        assertThat(QuarkusTransaction.requiringNew().call(() -> people.find(file.id())))
                .isEqualTo(file);
    }

    @Test
    void it_can_be_stopped_and_goes_on_where_it_was() {
        Stream.generate(SamplePeople::next).limit(250).forEach(one -> SampleFiles.open(people, "GD-HZ", one));
        int first = forth.step();
        assertThat(first).isEqualTo(200);
        admin().post(ROTATION + "/stop").then().statusCode(200).body("stopped", equalTo(true));
        assertThat(forth.step()).isZero();
        assertThat(sealedBy(newer.newestKey())).isEqualTo(200);
        admin().post(ROTATION + "/resume").then().statusCode(200).body("stopped", equalTo(false));
        forth.run();
        assertThat(forth.state().keys())
                .singleElement()
                .satisfies(key -> assertThat(key.newest()).isTrue())
                .satisfies(key -> assertThat(key.files()).isGreaterThanOrEqualTo(250));
    }

    @Test
    void an_instance_that_does_not_know_the_newest_key_yet_does_not_turn_it_back() {
        SampleFiles.open(people, "GD-HZ", SamplePeople.next());
        forth.run();
        Rotation behind = new Rotation(sql, files, new Sealing(new TinkCipher(keys)));
        assertThat(behind.step()).isZero();
    }

    @Test
    void many_instances_at_once_seal_each_file_once() {
        Stream.generate(SamplePeople::next).limit(50).forEach(one -> SampleFiles.open(people, "GD-HZ", one));
        forth.run();
        back.run();
        long done = forth.state().resealed();
        long toDo = QuarkusTransaction.requiringNew().call(() -> files.countByKey().values().stream()
                .mapToLong(Long::longValue)
                .sum());
        Race.run(Stream.generate(() -> (Callable<Boolean>) () -> {
                    forth.run();
                    return true;
                })
                .limit(4)
                .toList());
        forth.run();
        assertThat(forth.state().resealed() - done).isEqualTo(toDo);
    }

    @Test
    void how_far_it_has_come_is_told_to_admins_only() {
        SampleFiles.open(people, "GD-HZ", SamplePeople.next());
        admin().get(ROTATION).then().statusCode(200).header("Cache-Control", "no-store");
        officerOf("GD").get(ROTATION).then().statusCode(403);
        anyone().post(ROTATION + "/stop").then().statusCode(401);
    }

    private SealedFile stored(UUID file) {
        return files.find(List.of(file)).get(0);
    }

    private long sealedBy(int key) {
        return files.countByKey().getOrDefault(key, 0L);
    }
}
