package org.gonghui.programme.relief;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps contents in a folder. A content appears under its name only when all of it has been checked. */
@Singleton
@DefaultBean
class FolderDocumentStore implements DocumentStore {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    FolderDocumentStore(@ConfigProperty(name = "gonghui.documents.folder") Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean keep(String name, InputStream content, String sha256, long size) throws IOException {
        Path place = folder.resolve(name);
        Files.createDirectories(place.getParent());
        Path arriving = Files.createTempFile(folder, "arriving-", ".part");
        try {
            MessageDigest digest = sha256();
            try (DigestInputStream read = new DigestInputStream(content, digest)) {
                if (copy(read, arriving, size) != size
                        || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                    return false;
                }
            }
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(arriving);
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

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(folder.resolve(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
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
