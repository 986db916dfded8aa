package org.gonghui.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a process was started, as {@code /proc} tells. */
record RunningProcess(long pid) {

    List<String> command() {
        return strings("cmdline");
    }

    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        for (String variable : strings("environ")) {
            String[] parts = variable.split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        return variables;
    }

    private List<String> strings(String file) {
        try {
            Path path = Path.of("/proc", Long.toString(pid), file);
            return List.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\0"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
