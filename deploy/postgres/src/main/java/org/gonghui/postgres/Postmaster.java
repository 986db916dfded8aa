package org.gonghui.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The server process, as its {@code postmaster.pid} tells: line 1 is the process id, line 4 the port. */
record Postmaster(long pid, int port) {

    private static final String FILE = "postmaster.pid";

    /** The server that runs on this data folder; empty too if the file was left behind by one that was killed. */
    static Optional<Postmaster> running(Path data) {
        return read(data).filter(postmaster -> postmaster.runsOn(data));
    }

    /**
     * Removes the file of a killed server whose id another program has got meanwhile: PostgreSQL would take that one
     * for itself. A file whose process is gone stays, PostgreSQL knows best what to do with it.
     */
    static void forgetRecycled(Path data) {
        boolean recycled = read(data)
                .filter(postmaster -> !postmaster.runsOn(data))
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .isPresent();
        try {
            if (recycled) {
                Files.deleteIfExists(data.resolve(FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Postmaster> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + data.resolve(FILE) + " (another user's server?)", e);
        }
    }

    private boolean runsOn(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .isPresent();
    }
}
