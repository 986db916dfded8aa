package org.gonghui.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program of {@code deploy/examples}, run against the stack under test as a process of its own.
 *
 * @param name of its folder and its archive
 */
record ExampleProgram(String name, String mainClass) {

    /** A run that has been started. */
    record Run(Process process, Path output) {

        int exit() throws InterruptedException {
            return process.waitFor();
        }

        String said() throws IOException {
            return Files.readString(output);
        }
    }

    Run start(Map<String, String> environment) throws IOException {
        Path target = LocalStack.repository().resolve("deploy/examples/" + name + "/target");
        Path output = Files.createTempFile("gonghui-" + name + "-", ".log");
        File java = Path.of(System.getProperty("java.home"), "bin", "java").toFile();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java.getPath(),
                        "-cp",
                        target.resolve(name + ".jar") + File.pathSeparator + target.resolve("lib") + "/*",
                        mainClass))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("GONGHUI_URL", "http://127.0.0.1:" + LocalStack.port("GONGHUI_PORT"));
        builder.environment().putAll(environment);
        return new Run(builder.start(), output);
    }
}
