package org.gonghui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which processes start has started: a file with a line for each, {@code name pid started port}. */
final class StackState {

    private final Path file;

    StackState(Path file) {
        this.file = file;
    }

    /** A process that was started, and the port it was given. */
    record Entry(ProcessId process, int port) {}

    /** Those that still live; a line that cannot be read counts as none. */
    Map<Service, Entry> alive() {
        Map<Service, Entry> alive = recorded();
        alive.values().removeIf(entry -> !entry.process().isAlive());
        return alive;
    }

    void add(Service service, Entry entry) {
        Map<Service, Entry> entries = recorded();
        entries.put(service, entry);
        DataFolder.writeSecret(
                file,
                entries.entrySet().stream()
                        .map(line -> line(line.getKey(), line.getValue()))
                        .collect(Collectors.joining()));
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private Map<Service, Entry> recorded() {
        Map<Service, Entry> entries = new EnumMap<>(Service.class);
        try {
            for (String line : Files.readAllLines(file)) {
                read(line, entries);
            }
        } catch (NoSuchFileException e) {
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return entries;
    }

    private static String line(Service service, Entry entry) {
        return "%s %d %s %d%n"
                .formatted(
                        service.label(), entry.process().pid(), entry.process().started(), entry.port());
    }

    private static void read(String line, Map<Service, Entry> entries) {
        String[] words = line.split(" ", -1);
        for (Service service : Service.values()) {
            if (words.length == 4 && words[0].equals(service.label()) && (words[1] + words[3]).matches("\\d{2,18}")) {
                ProcessId process = new ProcessId(Long.parseLong(words[1]), words[2]);
                entries.put(service, new Entry(process, Integer.parseInt(words[3])));
            }
        }
    }
}
