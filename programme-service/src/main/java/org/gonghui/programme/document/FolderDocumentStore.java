package org.gonghui.programme.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps contents in a folder. A content appears under its name only when all of it has been checked. */
final class FolderDocumentStore implements DocumentStore {

    /** Within the root, so that a content moves from here to its name in one step; no name of a content begins so. */
    private static final String ARRIVING = ".arriving";

    private final Path root;
    private final Path arrivals;
    private final Instant started = Instant.now();
    private volatile boolean rootIsTidy;

    FolderDocumentStore(Path root) {
        this.root = root;
        this.arrivals = root.resolve(ARRIVING);
    }

    @Override
    public boolean keep(String name, InputStream content, String sha256, long size) throws IOException {
        Path place = root.resolve(name);
        Files.createDirectories(place.getParent());
        Files.createDirectories(arrivals);
        return Arrival.passOn(
                arrivals,
                content,
                sha256,
                size,
                file -> Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(root.resolve(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void forget(String folder) throws IOException {
        Path place = root.resolve(folder);
        for (Path content : contents(place)) {
            Files.deleteIfExists(content);
        }
        Files.deleteIfExists(place);
    }

    /**
     * Looks only where contents come in; once in the root, too, where earlier versions let them come in: as soon as all
     * that was there at the start is old enough to go. There are the folders of all contents, too many to be listed
     * each time.
     */
    @Override
    public void forgetAbandoned(Instant since) throws IOException {
        Arrival.removeAbandoned(arrivals, since);
        if (!rootIsTidy && since.isAfter(started)) {
            Arrival.removeAbandoned(root, since);
            rootIsTidy = true;
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.toList();
        } catch (NoSuchFileException absent) {
            return List.of();
        }
    }
}
