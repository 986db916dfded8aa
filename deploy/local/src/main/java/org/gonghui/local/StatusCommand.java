package org.gonghui.local;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gonghui.postgres.PostgresServer;

/** One line per process. */
final class StatusCommand {

    private final Settings settings;
    private final Progress progress;
    private final Readiness readiness = new Readiness();

    StatusCommand(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Whether all of them run and are ready. */
    boolean run() {
        Stack stack = new Stack(settings);
        boolean all = true;
        if (settings.withPostgres()) {
            Optional<PostgresServer> server = stack.postgres();
            all = server.isPresent();
            progress.plain(server.map(running -> running("postgres", running.pid(), running.port(), true))
                    .orElseGet(() -> stopped("postgres")));
        }
        Map<Service, StackState.Entry> services = stack.services();
        for (Service service : Service.values()) {
            StackState.Entry entry = services.get(service);
            boolean ready = entry != null && readiness.isReady(entry.port());
            all &= ready;
            progress.plain(
                    entry == null
                            ? stopped(service.label())
                            : running(service.label(), entry.process().pid(), entry.port(), ready));
        }
        return all;
    }

    private static String running(String name, long pid, int port, boolean ready) {
        return String.format(
                Locale.ROOT,
                "%-10s running  pid %-7d port %-5d %5d MB  %s",
                name,
                pid,
                port,
                Memory.residentMebibytes(pid),
                ready ? "ready" : "not ready");
    }

    private static String stopped(String name) {
        return String.format(Locale.ROOT, "%-10s stopped", name);
    }
}
