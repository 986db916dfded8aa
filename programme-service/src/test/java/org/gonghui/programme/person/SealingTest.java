package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final UUID FILE = new UUID(1, 1);
    private static final PersonRequest SAID = new PersonRequest(
            "陈示例", "44010119800101005X", "13800001234", new BankAccount("示例银行", "6222020000000000000"), null);

    @TempDir
    private Path folder;

    @Test
    void what_was_sealed_can_be_opened_and_is_never_sealed_alike() {
        Sealing sealing = sealing();
        Map<PersonalField, byte[]> sealed = sealing.seal(FILE, SAID);
        assertThat(sealed).doesNotContainKey(PersonalField.ILLNESS);
        assertThat(sealing.open(FILE, sealed)).isEqualTo(SAID);
        assertThat(sealing.seal(FILE, SAID).get(PersonalField.NAME)).isNotEqualTo(sealed.get(PersonalField.NAME));
    }

    @Test
    void a_value_in_another_row_or_field_or_altered_is_refused() {
        Sealing sealing = sealing();
        Map<PersonalField, byte[]> sealed = sealing.seal(FILE, SAID);
        assertThatThrownBy(() -> sealing.open(new UUID(1, 2), sealed)).isInstanceOf(IllegalStateException.class);
        Map<PersonalField, byte[]> swapped = new HashMap<>(sealed);
        swapped.put(PersonalField.NAME, sealed.get(PersonalField.PHONE));
        assertThatThrownBy(() -> sealing.open(FILE, swapped)).isInstanceOf(IllegalStateException.class);
        sealed.get(PersonalField.NAME)[12] ^= 1;
        assertThatThrownBy(() -> sealing.open(FILE, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("陈");
    }

    @Test
    void a_lookup_is_the_same_for_the_same_number_and_key_only() {
        HmacLookup lookup = new HmacLookup(PersonalDataKeys.newLookupKey());
        assertThat(lookup.of("44010119800101005X"))
                .hasSize(32)
                .isEqualTo(lookup.of("44010119800101005X"))
                .isNotEqualTo(lookup.of("440101198001010017"))
                .isNotEqualTo(new HmacLookup(PersonalDataKeys.newLookupKey()).of("44010119800101005X"));
    }

    @Test
    void a_lookup_is_an_hmac_with_sha_256() {
        byte[] key = "key".getBytes(StandardCharsets.US_ASCII);
        assertThat(new HmacLookup(key).of("The quick brown fox jumps over the lazy dog"))
                .asHexString()
                .isEqualToIgnoringCase("F7BC83F430538424B13298E6AA6FB143EF4D59A14946175997479DBC2D1A3CD8");
    }

    @Test
    void keys_come_from_the_files_that_are_named() throws Exception {
        Path lookupKey = Files.writeString(
                folder.resolve("lookup"), Base64.getEncoder().encodeToString(PersonalDataKeys.newLookupKey()) + "\n");
        Optional<Path> keyset = Optional.of(keysetFile());
        PersonalDataKeys keys = new PersonalDataKeys(keyset, Optional.of(lookupKey), false);
        Sealing again = new Sealing(new TinkCipher(new PersonalDataKeys(keyset, Optional.of(lookupKey), false)));
        assertThat(again.open(FILE, new Sealing(new TinkCipher(keys)).seal(FILE, SAID)))
                .isEqualTo(SAID);
    }

    @Test
    void without_keys_the_service_does_not_start_in_earnest() throws Exception {
        Optional<Path> none = Optional.empty();
        assertThatThrownBy(() -> new PersonalDataKeys(none, none, false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("gonghui.personal-data.keyset is not set")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> new PersonalDataKeys(Optional.of(folder.resolve("none")), none, true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be read");
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "{}");
        assertThatThrownBy(() -> new PersonalDataKeys(Optional.of(nonsense), none, true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no Tink keyset");
        assertThatThrownBy(() -> new PersonalDataKeys(Optional.of(keysetFile()), Optional.of(nonsense), true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("32 bytes in Base64");
    }

    private Path keysetFile() throws IOException, GeneralSecurityException {
        return Files.writeString(
                folder.resolve("keyset.json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(PersonalDataKeys.newKeyset(), InsecureSecretKeyAccess.get()));
    }

    private static Sealing sealing() {
        return new Sealing(new TinkCipher(new PersonalDataKeys(Optional.empty(), Optional.empty(), true)));
    }
}
