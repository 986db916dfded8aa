package org.gonghui.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a service becomes a process of its own that outlives the launcher and its terminal. */
final class ServiceProcess {

    private static final int FIRST_JDK_WITH_AUTOMATIC_ARCHIVE = 19;

    private ServiceProcess() {}

    static ProcessId start(Service service, Settings settings, Map<String, String> environment) {
        Path log = settings.data().log(service.label());
        ProcessBuilder builder = new ProcessBuilder(command(service, settings))
                .directory(settings.data().root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(service.label() + ".previous.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return ProcessId.of(builder.start().toHandle());
        } catch (IOException e) {
            throw new StackException("Cannot start " + service.label() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(Service service, Settings settings) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A session of its own: neither Ctrl-C nor a closed terminal reaches it.
            words.add("/usr/bin/setsid");
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx" + settings.heap(), "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        words.addAll(settings.javaOptions());
        if (Runtime.version().feature() >= FIRST_JDK_WITH_AUTOMATIC_ARCHIVE) {
            words.add("-XX:+AutoCreateSharedArchive");
            words.add("-XX:SharedArchiveFile=" + settings.data().classArchive(service.label()));
            words.add("-Xshare:auto");
        }
        words.add("-jar");
        words.add(service.application(settings.repository()).toString());
        return words;
    }
}
