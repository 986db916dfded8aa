package org.gonghui.system;

import java.io.IOException;
import java.util.Map;
import org.gonghui.system.ExampleProgram.Run;

/** The example partner. */
record PartnerMirror(String jdbcUrl, String resources) {

    private static final ExampleProgram PROGRAM =
            new ExampleProgram("partner-mirror", "org.gonghui.example.mirror.PartnerMirror");

    Run start() throws IOException {
        return PROGRAM.start(Map.of("MIRROR_JDBC_URL", jdbcUrl, "MIRROR_RESOURCES", resources));
    }
}
