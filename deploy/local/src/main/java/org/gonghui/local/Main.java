package org.gonghui.local;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gonghui.postgres.PostgresException;

/** What the scripts in {@code deploy/local} run: {@code <repository> start|stop|status|reset [options]}. */
public final class Main {

    private static final String USAGE = "Usage: start [--sample] | stop | status | reset [--yes] | logs [name] [-f]";
    private static final int FAILURE = 1;
    private static final int MISUSE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int exit = FAILURE;
        try {
            exit = run(List.of(arguments), new Progress(System.out));
        } catch (StackException | PostgresException | UncheckedIOException e) {
            System.err.println("gonghui: " + e.getMessage());
        }
        System.exit(exit);
    }

    private static int run(List<String> arguments, Progress progress) {
        if (arguments.size() < 2) {
            return misuse();
        }
        Settings settings = Settings.from(Path.of(arguments.get(0)).toAbsolutePath(), new Environment(System.getenv()));
        List<String> options = arguments.subList(2, arguments.size());
        return switch (arguments.get(1) + String.join(" ", options)) {
            case "start" -> start(settings, progress, false);
            case "start--sample" -> start(settings, progress, true);
            case "stop" -> stop(settings, progress);
            case "status" -> new StatusCommand(settings, progress).run() ? 0 : FAILURE;
            case "reset" -> reset(settings, progress, false);
            case "reset--yes" -> reset(settings, progress, true);
            default -> misuse();
        };
    }

    private static int start(Settings settings, Progress progress, boolean sample) {
        DiskSpace.require(settings.data().root(), settings.minimumDiskMebibytes());
        settings.data().create();
        return locked(settings, () -> new StartCommand(settings, progress, Clock.systemUTC()).run(sample));
    }

    private static int stop(Settings settings, Progress progress) {
        if (!settings.data().isOurs()) {
            progress.say("Gonghui was not running");
            return 0;
        }
        return locked(settings, () -> new StopCommand(settings, progress).run());
    }

    private static int reset(Settings settings, Progress progress, boolean yes) {
        ResetCommand reset = new ResetCommand(settings, progress);
        reset.requireOurs();
        if (Files.notExists(settings.data().root())) {
            progress.say("There is no " + settings.data().root());
            return 0;
        }
        if (!yes && !reset.confirmed()) {
            progress.say("Nothing is deleted");
            return FAILURE;
        }
        return locked(settings, reset::run);
    }

    private static int locked(Settings settings, Runnable command) {
        StackLock lock = StackLock.take(settings.data());
        try {
            command.run();
            return 0;
        } finally {
            lock.close();
        }
    }

    private static int misuse() {
        System.err.println(USAGE);
        return MISUSE;
    }
}
