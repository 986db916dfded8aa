package org.gonghui.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the stack with its own script, once for all tests, in a folder whose name has a space. */
public final class LocalStack implements BeforeAllCallback {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final int PATIENCE_MINUTES = 5;
    private static final List<String> PORTS = List.of(
            "GONGHUI_PORT",
            "GONGHUI_REGISTRY_PORT",
            "GONGHUI_PROGRAMME_PORT",
            "GONGHUI_METRICS_PORT",
            "GONGHUI_POSTGRES_PORT");

    private static final Map<String, String> ENVIRONMENT = new LinkedHashMap<>();
    private static String firstStart = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(LocalStack.class, key -> new Running(), Running.class);
    }

    /** The stack while tests run; stopped after the last of them. */
    private static final class Running implements AutoCloseable {

        Running() {
            begin();
        }

        private static void begin() {
            try {
                Path data = Files.createTempDirectory("gonghui system test ");
                ENVIRONMENT.put(
                        "GONGHUI_DATA", data.resolve("data of the stack").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<Integer> free = freePorts(PORTS.size());
            for (int at = 0; at < PORTS.size(); at++) {
                ENVIRONMENT.put(PORTS.get(at), String.valueOf(free.get(at)));
            }
            ENVIRONMENT.put("GONGHUI_BUILD", "never");
            // It lives for minutes: compiling well would take more time than it saves.
            ENVIRONMENT.put("GONGHUI_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
            Said start = run("start");
            if (start.exit() != 0) {
                throw new IllegalStateException("the stack did not start:\n" + start.output());
            }
            firstStart = start.output();
        }

        @Override
        public void close() {
            run("reset", "--yes");
        }
    }

    /** What a script said, and its exit code. */
    public record Said(int exit, String output) {}

    /** Runs one of the scripts in {@code deploy/local} on the stack under test. */
    public static Said run(String script, String... arguments) {
        return run(Map.of(), script, arguments);
    }

    /** The same with other environment variables. */
    public static Said run(Map<String, String> changes, String script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(REPOSITORY.resolve("deploy/local").resolve(script).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("gonghui-script-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(ENVIRONMENT);
            builder.environment().putAll(changes);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(script + " took too long:\n" + Files.readString(output));
            }
            return new Said(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the first start said. */
    public static String firstStart() {
        return firstStart;
    }

    public static int port(String variable) {
        return Integer.parseInt(ENVIRONMENT.get(variable));
    }

    public static Path repository() {
        return REPOSITORY;
    }

    /** The folder that the stack keeps everything in. */
    public static Path data() {
        return Path.of(ENVIRONMENT.get("GONGHUI_DATA"));
    }

    /** The id of a service's process, by the name that the launcher has for it. */
    public static long pid(String service) throws IOException {
        try (Stream<String> lines = Files.lines(data().resolve("stack.state"))) {
            return lines.map(line -> line.split(" ", -1))
                    .filter(words -> words[0].equals(service))
                    .map(words -> Long.parseLong(words[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int at = 0; at < count; at++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
