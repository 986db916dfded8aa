package org.gonghui.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The example partner, as a process of its own. */
final class PartnerMirror {

    private final String jdbcUrl;
    private final String resources;

    PartnerMirror(String jdbcUrl, String resources) {
        this.jdbcUrl = jdbcUrl;
        this.resources = resources;
    }

    /** A run that has been started. */
    record Run(Process process, Path output) {

        int exit() throws InterruptedException {
            return process.waitFor();
        }

        String said() throws IOException {
            return Files.readString(output);
        }
    }

    Run start() throws IOException {
        Path example = LocalStack.repository().resolve("deploy/examples/partner-mirror");
        Path output = Files.createTempFile("gonghui-mirror-", ".log");
        File java = Path.of(System.getProperty("java.home"), "bin", "java").toFile();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java.getPath(),
                        "-cp",
                        example.resolve("target/partner-mirror.jar") + File.pathSeparator
                                + example.resolve("target/lib") + "/*",
                        "org.gonghui.example.mirror.PartnerMirror"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("GONGHUI_URL", "http://127.0.0.1:" + LocalStack.port("GONGHUI_PORT"));
        builder.environment().put("MIRROR_JDBC_URL", jdbcUrl);
        builder.environment().put("MIRROR_RESOURCES", resources);
        return new Run(builder.start(), output);
    }
}
