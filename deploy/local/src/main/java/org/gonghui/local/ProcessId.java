package org.gonghui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that stays itself: the system gives the id of a dead process to a new one, but never the start time.
 *
 * @param started in clock ticks since the machine's start where {@code /proc} tells them, for these never shift
 */
record ProcessId(long pid, String started) {

    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), startOf(process).orElse("unknown"));
    }

    /** The living process, unless the id belongs to another one by now. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(process -> startOf(process).filter(started::equals).isPresent());
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    /** Empty for a process that is dead, even if nobody has collected it yet. */
    private static Optional<String> startOf(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String line = Files.readString(stat);
            // The name before the last bracket may hold anything.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return fields[STATE].equals("Z") ? Optional.empty() : Optional.of(fields[START_TICKS]);
        } catch (IOException e) {
            return Files.isDirectory(Path.of("/proc/self"))
                    ? Optional.empty()
                    : process.info().startInstant().map(Instant::getEpochSecond).map(String::valueOf);
        }
    }
}
