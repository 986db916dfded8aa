package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataKeysTest {

    @TempDir
    private Path folder;

    @Test
    void keys_are_made_once_and_only_their_owner_may_read_them() throws IOException {
        PersonalDataKeys keys = PersonalDataKeys.in(folder);
        String keyset = Files.readString(keys.keyset());
        String lookupKey = Files.readString(keys.lookupKey());
        assertThat(keyset).contains("primaryKeyId", "AesGcmKey");
        assertThat(Base64.getDecoder().decode(lookupKey)).hasSize(32);
        for (Path file : List.of(keys.keyset(), keys.lookupKey())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PersonalDataKeys.in(folder)).isEqualTo(keys);
        assertThat(keys.keyset()).hasContent(keyset);
        assertThat(keys.lookupKey()).hasContent(lookupKey);
    }
}
