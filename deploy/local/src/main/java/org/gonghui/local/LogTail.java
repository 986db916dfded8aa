package org.gonghui.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message. */
final class LogTail {

    private static final int LINES = 15;
    private static final int BYTES = 64 * 1024;

    private LogTail() {}

    static String of(Path log) {
        List<String> lines = lastBytes(log).lines().toList();
        String end = String.join("\n    ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return "  The last lines of " + log + ":\n    " + (end.isEmpty() ? "(nothing)" : end);
    }

    private static String lastBytes(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long size = file.length();
            byte[] bytes = new byte[(int) Math.min(size, BYTES)];
            file.seek(size - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
