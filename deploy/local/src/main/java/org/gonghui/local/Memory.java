package org.gonghui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory as {@code /proc} tells it. */
final class Memory {

    private Memory() {}

    /** Of the process and its children; what these share with it (PostgreSQL's buffers) is counted once. */
    static long residentMebibytes(long pid) {
        Stream<Long> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(child -> kibibytes(child.pid(), "RssAnon:"));
        long own = kibibytes(pid, "VmRSS:");
        return (own + children.mapToLong(Long::longValue).sum()) / 1024;
    }

    private static long kibibytes(long pid, String field) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
