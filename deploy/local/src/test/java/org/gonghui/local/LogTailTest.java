package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void the_last_fifteen_lines_are_shown() throws IOException {
        Path log = folder.resolve("x.log");
        Files.writeString(
                log, IntStream.rangeClosed(1, 40).mapToObj(n -> "line " + n).collect(Collectors.joining("\n")));
        assertThat(LogTail.of(log))
                .startsWith("  The last lines of " + log + ":\n    line 26\n")
                .endsWith("    line 40");
    }

    @Test
    void an_empty_or_missing_log_says_so() {
        assertThat(LogTail.of(folder.resolve("none.log"))).endsWith("(nothing)");
    }
}
