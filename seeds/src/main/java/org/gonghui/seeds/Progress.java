package org.gonghui.seeds;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.gonghui.seeds.LoadReport.FileReport;

/** Shows how far the load is: a line updated in place on a terminal, one line per file elsewhere. */
final class Progress {

    private final PrintStream out;
    private final boolean terminal;

    Progress(PrintStream out) {
        this(out, isTerminal(out));
    }

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void update(FileReport now, int total) {
        if (terminal) {
            out.printf(Locale.ROOT, "\r  %-24s %4d of %d", now.file(), now.done(), total);
            out.flush();
        }
    }

    void finished(FileReport report, Duration took) {
        String failed = report.failed() == 0 ? "" : ", " + report.failed() + " failed";
        out.printf(
                Locale.ROOT,
                "%s  %-24s %4d created, %4d unchanged%s  (%.1f s)%n",
                terminal ? "\r\u001b[K" : "",
                report.file(),
                report.created(),
                report.unchanged(),
                failed,
                took.toMillis() / 1000.0);
        out.flush();
    }

    void stopped(String line) {
        out.println(line);
        out.flush();
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 22 a console may be there without a terminal: asked below
    private static boolean isTerminal(PrintStream out) {
        Console console = System.console();
        return (out == System.out || out == System.err) && console != null && isTerminal(console);
    }

    /** {@code Console.isTerminal()} where the JDK has it (22 and later); before, a console was a terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
