package org.gonghui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything the stack keeps, in one folder that a marker file tells from a folder of somebody else. */
record DataFolder(Path root) {

    private static final String MARKER = ".gonghui-data";

    Path postgres() {
        return root.resolve("postgres");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** Contents of documents that people hand in. */
    Path documents() {
        return root.resolve("documents");
    }

    Path state() {
        return root.resolve("stack.state");
    }

    Path lock() {
        return root.resolve("stack.lock");
    }

    Path seedsMarker() {
        return root.resolve("seeds.loaded");
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path classArchive(String name) {
        return root.resolve("cds").resolve(name + ".jsa");
    }

    boolean isOurs() {
        return Files.exists(root.resolve(MARKER));
    }

    void create() {
        try {
            if (!isOurs() && Files.isDirectory(root) && !isEmpty()) {
                throw new StackException(
                        root + " holds files of somebody else; name an empty or new folder in GONGHUI_DATA");
            }
            for (Path folder : List.of(root, root.resolve("logs"), root.resolve("cds"))) {
                Files.createDirectories(folder);
            }
            if (Files.notExists(secrets())) {
                Files.createDirectory(secrets(), only("rwx------"));
            }
            if (!isOurs()) {
                Files.writeString(root.resolve(MARKER), "Written by deploy/local/start; reset deletes this folder.\n");
            }
        } catch (IOException e) {
            throw new StackException("Cannot write to " + root + ": " + e, e);
        }
    }

    void delete() {
        try (Stream<Path> files = Files.walk(root)) {
            // The marker goes last, so that an interrupted deletion can be repeated.
            Path marker = root.resolve(MARKER);
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(root) && !file.equals(marker)) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(marker);
            Files.deleteIfExists(root);
        } catch (IOException e) {
            throw new StackException("Cannot delete " + root + ": " + e, e);
        }
    }

    /** Writes the whole file at once, readable by this user only. */
    static void writeSecret(Path file, String content) {
        try {
            Path own = Files.createTempFile(file.getParent(), ".new-", "", only("rw-------"));
            Files.writeString(own, content);
            Files.move(own, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
