package org.gonghui.system;

import java.io.IOException;
import java.util.Map;
import org.gonghui.system.ExampleProgram.Run;

/** The example partner. */
record PartnerMirror(Map<String, String> settings) {

    private static final ExampleProgram PROGRAM =
            new ExampleProgram("partner-mirror", "org.gonghui.example.mirror.PartnerMirror");

    /** One that mirrors all there is. */
    static PartnerMirror ofAll(String jdbcUrl) {
        return new PartnerMirror(Map.of("MIRROR_JDBC_URL", jdbcUrl));
    }

    static PartnerMirror of(String jdbcUrl, String resources) {
        return new PartnerMirror(Map.of("MIRROR_JDBC_URL", jdbcUrl, "MIRROR_RESOURCES", resources));
    }

    Run start() throws IOException {
        return PROGRAM.start(settings);
    }
}
