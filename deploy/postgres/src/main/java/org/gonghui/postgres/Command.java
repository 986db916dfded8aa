package org.gonghui.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run of a program: its exit code and everything it said. */
record Command(int exitCode, String output) {

    boolean succeeded() {
        return exitCode == 0;
    }

    /** Runs it in {@code folder} with English messages and without any PG… variable of the caller. */
    static Command run(Path folder, List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        }
        try (var output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Command(process.waitFor(), said);
        } catch (IOException e) {
            process.destroy();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while running " + words.get(0), e);
        }
    }
}
