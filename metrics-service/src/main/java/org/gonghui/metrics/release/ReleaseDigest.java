package org.gonghui.metrics.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of lines as they stand in an export: UTF-8, each with its line feed. */
final class ReleaseDigest {

    private final MessageDigest digest;
    private long lines;

    ReleaseDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void take(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        lines++;
    }

    /** The digest of all lines taken; may be asked for once. */
    Result result() {
        return new Result(HexFormat.of().formatHex(digest.digest()), lines);
    }

    /**
     * What the last line of an export says.
     *
     * @param sha256 in hexadecimal digits
     * @param lines how many lines come before
     */
    record Result(String sha256, long lines) {}
}
