package org.gonghui.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What happens, line by line, with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, line);
        out.flush();
    }

    /** Without a time. */
    void plain(String lines) {
        out.println(lines);
        out.flush();
    }

    PrintStream stream() {
        return out;
    }
}
