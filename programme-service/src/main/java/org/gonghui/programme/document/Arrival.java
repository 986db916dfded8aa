package org.gonghui.programme.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/**
 * Takes in a content that may come slowly, or break off, or be another one: it is passed on only when all of it is there and
 * right. Meanwhile it stands in a file, which nobody else may read; no more of it than a buffer is in memory. The file is gone
 * in the end: with the upload, or, where the process was killed, by {@link #removeAbandoned}.
 */
final class Arrival {

    private static final Logger LOG = Logger.getLogger(Arrival.class);
    private static final int BUFFER = 1 << 16;
    private static final String PREFIX = "arriving-";
    private static final String SUFFIX = ".part";

    private Arrival() {}

    /** Where a content goes that is right. */
    @FunctionalInterface
    interface Receiver {
        void take(Path file) throws IOException;
    }

    /**
     * Passes a content on if it is the one that was announced.
     *
     * @param folder in which it stands until then
     * @return whether it was the right one
     */
    static boolean passOn(Path folder, InputStream content, String sha256, long size, Receiver receiver)
            throws IOException {
        Path arriving = Files.createTempFile(folder, PREFIX, SUFFIX);
        try {
            MessageDigest digest = sha256();
            try (DigestInputStream read = new DigestInputStream(content, digest)) {
                if (copy(read, arriving, size) != size
                        || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                    return false;
                }
            }
            receiver.take(arriving);
            return true;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /**
     * Removes the files of processes that were killed. Others may share the folder and do the same, or write the file of
     * an upload under way: what was written to since a time is left alone.
     */
    static void removeAbandoned(Path folder, Instant since) throws IOException {
        try (DirectoryStream<Path> arrivals = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            arrivals.forEach(arriving -> removeIfOlder(arriving, since));
        } catch (NoSuchFileException nothingCameInYet) {
            return;
        } catch (DirectoryIteratorException trouble) {
            throw trouble.getCause();
        }
    }

    private static void removeIfOlder(Path arriving, Instant since) {
        try {
            if (Files.getLastModifiedTime(arriving).toInstant().isBefore(since)) {
                Files.deleteIfExists(arriving);
            }
        } catch (NoSuchFileException removedByAnother) {
            return;
        } catch (IOException trouble) {
            LOG.warnf("%s, left behind by an upload that broke off, cannot be removed: %s", arriving, trouble);
        }
    }

    /** Copies no more than one byte beyond the size: that is enough to know that it does not fit. */
    private static long copy(InputStream content, Path to, long size) throws IOException {
        try (var file = Files.newOutputStream(to)) {
            byte[] buffer = new byte[BUFFER];
            long copied = 0;
            while (copied <= size) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, size + 1 - copied));
                if (read < 0) {
                    break;
                }
                file.write(buffer, 0, read);
                copied += read;
            }
            return copied;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
