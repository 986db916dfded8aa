package org.gonghui.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gonghui.postgres.PostgresException;
import org.gonghui.postgres.PostgresServer;

/** The processes of one data folder. */
final class Stack {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(100);

    private final Settings settings;
    private final StackState state;

    Stack(Settings settings) {
        this.settings = settings;
        this.state = new StackState(settings.data().state());
    }

    Map<Service, StackState.Entry> services() {
        return state.alive();
    }

    Optional<PostgresServer> postgres() {
        return PostgresServer.running(settings.data().postgres());
    }

    boolean isComplete() {
        return services().size() == Service.values().length
                && (!settings.withPostgres() || postgres().isPresent());
    }

    boolean isEmpty() {
        return services().isEmpty() && postgres().isEmpty();
    }

    void started(Service service, ProcessId process) {
        state.add(service, new StackState.Entry(process, settings.ports().of(service)));
    }

    /** The door first, so that nobody is let in any more; PostgreSQL last. */
    void stop(Progress progress) {
        Map<Service, StackState.Entry> running = services();
        StackState.Entry gateway = running.remove(Service.GATEWAY);
        if (gateway != null) {
            stop(Map.of(Service.GATEWAY, gateway), progress);
        }
        stop(running, progress);
        postgres().ifPresent(server -> stop(server, progress));
        state.clear();
    }

    private static void stop(PostgresServer server, Progress progress) {
        try {
            server.stop();
        } catch (PostgresException e) {
            throw new StackException(e.getMessage(), e);
        }
        progress.say("postgres stopped");
    }

    private static void stop(Map<Service, StackState.Entry> processes, Progress progress) {
        processes.values().forEach(entry -> entry.process().handle().ifPresent(ProcessHandle::destroy));
        long end = System.nanoTime() + GRACE.toNanos();
        processes.forEach((service, entry) -> {
            String manner = diesBefore(end, entry.process()) ? " stopped" : " killed, it did not stop by itself";
            progress.say(service.label() + manner);
        });
    }

    private static boolean diesBefore(long end, ProcessId process) {
        while (process.isAlive()) {
            if (System.nanoTime() > end) {
                process.handle().ifPresent(ProcessHandle::destroyForcibly);
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }
}
