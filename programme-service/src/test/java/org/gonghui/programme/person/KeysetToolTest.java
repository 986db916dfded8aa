package org.gonghui.programme.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetToolTest {

    private static final String PLACE = "somewhere";
    private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path keyset;
    private Path lookup;

    @BeforeEach
    void make() throws Exception {
        keyset = folder.resolve("keyset.json");
        lookup = folder.resolve("lookup");
        KeysetTool.run("create", keyset, "");
        KeysetTool.run("create-lookup", lookup, "");
    }

    @Test
    void a_key_is_added_promoted_and_the_old_one_dropped() throws Exception {
        byte[] sealed = cipher().seal(VALUE, PLACE);
        String oldKey = Integer.toUnsignedString(cipher().newestKey());
        assertThat(KeysetTool.run("list", keyset, "")).isEqualTo(oldKey + " newest");
        String[] keys = KeysetTool.run("add", keyset, "").split("\n", -1);
        assertThat(keys).hasSize(2).startsWith(oldKey + " newest");
        assertThat(cipher().olderKeys()).isEmpty();
        KeysetTool.run("promote", keyset, keys[1]);
        assertThat(Integer.toUnsignedString(cipher().newestKey())).isEqualTo(keys[1]);
        assertThat(cipher().olderKeys()).containsExactly(Integer.parseUnsignedInt(oldKey));
        assertThat(cipher().open(sealed, PLACE)).isEqualTo(VALUE);
        assertThat(KeysetTool.run("drop", keyset, oldKey)).isEqualTo(keys[1] + " newest");
        assertThatThrownBy(() -> cipher().open(sealed, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_the_owner_may_read_what_it_writes() throws Exception {
        KeysetTool.run("add", keyset, "");
        for (Path file : new Path[] {keyset, lookup}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new-*");
    }

    @Test
    void what_cannot_be_undone_is_refused() throws Exception {
        String key = Integer.toUnsignedString(cipher().newestKey());
        assertThatThrownBy(() -> KeysetTool.run("create", keyset, "")).hasMessageContaining("is there already");
        assertThatThrownBy(() -> KeysetTool.run("create-lookup", lookup, "")).hasMessageContaining("is there already");
        assertThatThrownBy(() -> KeysetTool.run("drop", keyset, key)).hasMessageContaining("promote another one first");
        assertThatThrownBy(() -> KeysetTool.run("promote", keyset, "1")).hasMessage("There is no key 1");
        assertThatThrownBy(() -> KeysetTool.run("melt", keyset, "")).hasMessageContaining("Usage:");
        assertThatThrownBy(() -> KeysetTool.main(new String[] {"list"})).hasMessageStartingWith("Usage:");
        assertThat(KeysetTool.run("list", keyset, "")).isEqualTo(key + " newest");
    }

    private TinkCipher cipher() {
        return new TinkCipher(new PersonalDataKeys(Optional.of(keyset), Optional.of(lookup), false));
    }
}
