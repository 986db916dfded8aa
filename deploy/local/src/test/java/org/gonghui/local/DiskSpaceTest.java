package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    private Path folder;

    @Test
    void too_little_is_told_with_what_to_do() {
        Path missing = folder.resolve("not/yet/there");
        assertThatThrownBy(() -> DiskSpace.require(missing, Integer.MAX_VALUE))
                .isInstanceOf(StackException.class)
                .hasMessageMatching("Only \\d+ MB of disk are free for .*/not/yet/there, 2147483647 are needed; .*")
                .hasMessageContaining("GONGHUI_DATA")
                .hasMessageContaining("GONGHUI_MIN_DISK_MB");
    }

    @Test
    void enough_is_enough() {
        assertThatCode(() -> DiskSpace.require(folder, 1)).doesNotThrowAnyException();
    }
}
