package org.gonghui.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once per user and version from the archive on the class path. */
record PostgresBinaries(Path folder) {

    private static final String CACHE_VARIABLE = "GONGHUI_CACHE";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks them where {@code account} can read them, unless they are there. */
    static PostgresBinaries unpacked(ServerAccount account) {
        byte[] archive = archive();
        String name = "postgres-" + digest(archive).substring(0, 16);
        String configured = System.getenv(CACHE_VARIABLE);
        if (configured != null && !configured.isBlank()) {
            return unpackedAt(Path.of(configured).toAbsolutePath().resolve(name), archive, account);
        }
        Path home = Path.of(System.getProperty("user.home", "/"), ".cache", "gonghui");
        try {
            return unpackedAt(home.resolve(name), archive, account);
        } catch (UncheckedIOException | PostgresException e) {
            return unpackedAt(sharedFolder().resolve(name), archive, account);
        }
    }

    /** In the temporary folder anybody may write, so what another user put there is not to be run. */
    private static Path sharedFolder() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        Path shared = temporary.resolve("gonghui-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(shared);
            Path own = Files.createTempFile(temporary, "gonghui-", ".owner");
            boolean foreign = !Files.getOwner(shared).equals(Files.getOwner(own));
            Files.delete(own);
            if (foreign) {
                throw new PostgresException(shared + " belongs to another user; name a folder in " + CACHE_VARIABLE);
            }
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + temporary + "; set " + CACHE_VARIABLE, e);
        }
    }

    private static PostgresBinaries unpackedAt(Path folder, byte[] archive, ServerAccount account) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                unpackBeside(folder, archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot unpack PostgreSQL to " + folder + "; name another folder in " + CACHE_VARIABLE, e);
        }
        PostgresBinaries binaries = new PostgresBinaries(folder);
        if (!account.reaches(binaries.program("postgres"))) {
            throw new PostgresException("The user " + account.user() + " who runs PostgreSQL cannot reach " + folder
                    + "; name a folder in " + CACHE_VARIABLE + " that all users may enter");
        }
        return binaries;
    }

    /** Several processes may come here at once: each unpacks for itself, the first to rename wins. */
    private static void unpackBeside(Path folder, byte[] archive) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Path own = Files.createTempDirectory(parent == null ? folder : parent, ".unpacking-");
        try {
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, own);
            Files.move(own, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(own);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("An entry leaves the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    write(tar, entry, file);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static byte[] archive() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name = "/postgres-linux-" + (arch.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(name)) {
            if (archive == null || !System.getProperty("os.name", "").equals("Linux")) {
                throw new PostgresException("No PostgreSQL comes with Gonghui for " + System.getProperty("os.name")
                        + " on " + arch + ": use a server of your own (README, external database)");
            }
            return archive.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
