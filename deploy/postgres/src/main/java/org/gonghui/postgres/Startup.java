package org.gonghui.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes, starts and stops the server of one folder by PostgreSQL's own {@code initdb} and {@code pg_ctl}. */
final class Startup {

    private static final String TIMEOUT_SECONDS = "60";
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ServerFolder folder;
    private final ServerAccount account;
    private final PostgresBinaries binaries;

    Startup(ServerFolder folder) {
        this.folder = folder;
        this.account = ServerAccount.current();
        this.binaries = PostgresBinaries.unpacked(account);
    }

    void start(int port, Durability durability) throws IOException {
        folder.create();
        account.take(folder.root());
        if (!account.reaches(folder.root())) {
            throw new PostgresException("The user " + account.user() + " who runs PostgreSQL cannot reach "
                    + folder.root() + ": all folders above it must be open to that user");
        }
        if (!folder.initialized()) {
            initialize();
        }
        folder.configure(port, durability);
        account.take(folder.root());
        Postmaster.forgetRecycled(folder.data());
        launch();
    }

    void stop() {
        Command stop = control("stop", "-m", "fast");
        if (!stop.succeeded() && Postmaster.running(folder.data()).isPresent()) {
            throw new PostgresException("PostgreSQL in " + folder.root() + " does not stop: " + stop.output());
        }
    }

    private void initialize() throws IOException {
        // Left over from an initialization that was interrupted.
        PostgresBinaries.delete(folder.data());
        // Sorting and case are PostgreSQL's own, the same on every machine; only LC_CTYPE is the system's, for pg_trgm
        // sees no Chinese letters without it.
        Command initdb = account.run(
                folder.root(),
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + folder.data(),
                        "--username=postgres",
                        "--pwfile=" + folder.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--lc-ctype=C.UTF-8"));
        if (!initdb.succeeded()) {
            throw new PostgresException("Cannot make a database in " + folder.root() + ": " + initdb.output());
        }
    }

    /** Tries again while processes of a killed predecessor still go down. */
    private void launch() {
        Command start = control("start", "-l", folder.log().toString());
        for (int attempt = 1; !start.succeeded() && predecessorGoesDown() && attempt < ATTEMPTS; attempt++) {
            pause();
            start = control("start", "-l", folder.log().toString());
        }
        if (!start.succeeded()) {
            throw new PostgresException("PostgreSQL does not start: " + start.output() + "\n" + folder.lastWords());
        }
    }

    private boolean predecessorGoesDown() {
        return folder.lastWords().contains("is still in use");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while PostgreSQL starts", e);
        }
    }

    private Command control(String... words) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("pg_ctl").toString(), "-D", folder.data().toString(), "-w", "-t", TIMEOUT_SECONDS));
        command.addAll(List.of(words));
        return account.run(folder.root(), command);
    }
}
