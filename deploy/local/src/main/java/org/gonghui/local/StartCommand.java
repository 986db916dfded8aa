package org.gonghui.local;

import java.nio.file.Files;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Brings the whole stack up, or says what keeps it down and leaves nothing running. */
final class StartCommand {

    private final Settings settings;
    private final Progress progress;
    private final Clock clock;
    private final Stack stack;
    private final Readiness readiness = new Readiness();

    StartCommand(Settings settings, Progress progress, Clock clock) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
        this.stack = new Stack(settings);
    }

    /**
     * Starts what is not running and loads the seeds.
     *
     * @param sample whether the invented sample records are loaded, too
     */
    void run(boolean sample) {
        if (stack.isComplete()) {
            progress.say("Gonghui is running already");
            loadSeeds(sample);
            progress.plain(Welcome.text(gatewayPort()));
            return;
        }
        clearAway();
        check();
        Rollback rollback = new Rollback(() -> {
            progress.say("Stopping what was started");
            stack.stop(progress);
        });
        try {
            Secrets secrets = rollback.step(() -> new Secrets(settings.data().secrets(), clock));
            Map<Service, DatabaseAccess> databases = rollback.step(() -> startDatabases(secrets));
            Map<Service, ProcessId> processes =
                    startServices(new ServiceEnvironment(settings, secrets, databases), rollback);
            awaitReady(processes, rollback);
            loadSeeds(sample);
            rollback.commit();
        } catch (RuntimeException e) {
            rollback.requireOpen();
            rollback.undo();
            throw e;
        }
        progress.say("Gonghui is up");
        progress.plain(Welcome.text(gatewayPort()));
    }

    /** What a crash, or a machine that went down in the middle, has left. */
    private void clearAway() {
        if (!stack.isEmpty()) {
            progress.say("Only a part of the stack is running: stopping it first");
        }
        stack.stop(progress);
    }

    private void check() {
        for (Service service : Service.values()) {
            if (!Files.isReadable(service.application(settings.repository()))) {
                throw new StackException(service.application(settings.repository()) + " is missing: build it first");
            }
        }
        settings.ports().requireFree(settings.withPostgres());
    }

    private Map<Service, DatabaseAccess> startDatabases(Secrets secrets) {
        Map<Service, DatabaseAccess> databases = Databases.start(settings, secrets);
        stack.postgres().ifPresent(server -> progress.say("postgres is ready on port " + server.port()));
        return databases;
    }

    private Map<Service, ProcessId> startServices(ServiceEnvironment environment, Rollback rollback) {
        Map<Service, ProcessId> processes = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            processes.put(service, rollback.step(() -> {
                ProcessId process = ServiceProcess.start(service, settings, environment.of(service));
                stack.started(service, process);
                return process;
            }));
        }
        progress.say("registry, programme, metrics and gateway are starting");
        return processes;
    }

    private void awaitReady(Map<Service, ProcessId> processes, Rollback rollback) {
        long end = System.nanoTime() + settings.startTimeout().toNanos();
        Set<Service> waiting = EnumSet.copyOf(processes.keySet());
        while (!waiting.isEmpty()) {
            rollback.requireOpen();
            boolean late = System.nanoTime() > end;
            waiting.removeIf(service -> becameReady(service, processes, late));
            Stack.pause();
        }
    }

    private boolean becameReady(Service service, Map<Service, ProcessId> processes, boolean late) {
        int port = settings.ports().of(service);
        ProcessId process = processes.get(service);
        if (process == null || !process.isAlive()) {
            throw failure(service, " stopped while it was starting");
        }
        if (readiness.isReady(port)) {
            progress.say(service.label() + " is ready on port " + port);
            return true;
        }
        if (late) {
            throw failure(
                    service, " was not ready within " + settings.startTimeout().toSeconds() + " s");
        }
        return false;
    }

    private StackException failure(Service service, String what) {
        return new StackException(
                service.label() + what + "\n" + LogTail.of(settings.data().log(service.label())));
    }

    private void loadSeeds(boolean sample) {
        new Seeding(settings, progress, clock).load(gatewayPort(), sample);
    }

    /** Where it listens, which may not be where it would if it were started now. */
    private int gatewayPort() {
        StackState.Entry gateway = stack.services().get(Service.GATEWAY);
        return gateway == null ? settings.ports().of(Service.GATEWAY) : gateway.port();
    }
}
