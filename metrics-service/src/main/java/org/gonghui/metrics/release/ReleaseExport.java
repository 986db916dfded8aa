package org.gonghui.metrics.release;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gonghui.metrics.release.ReleaseLineRepository.StoredLine;

/**
 * Writes all lines of a release, a thousand at a time. They never change, so each thousand is a question of its own:
 * a slow reader holds neither a connection nor a snapshot. What breaks off lacks the last line, the digest.
 */
final class ReleaseExport implements StreamingOutput {

    private static final int AT_ONCE = 1000;

    private final ReleaseLineRepository lines;
    private final UUID release;

    ReleaseExport(ReleaseLineRepository lines, UUID release) {
        this.lines = lines;
        this.release = release;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        List<StoredLine> some = lines.lines(release, -1, "", AT_ONCE);
        while (!some.isEmpty()) {
            StringBuilder text = new StringBuilder();
            some.forEach(line -> text.append(line.text()).append('\n'));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            StoredLine last = some.get(some.size() - 1);
            some = lines.lines(release, last.part().number(), last.subject(), AT_ONCE);
        }
    }
}
