package org.gonghui.seeds;

import java.util.List;
import java.util.Optional;

/**
 * What a load did.
 *
 * @param files in the order in which they were loaded; those after a failure are not there
 * @param failure the line that says what stopped the load, if anything did
 */
public record LoadReport(List<FileReport> files, Optional<String> failure) {

    public LoadReport {
        files = List.copyOf(files);
    }

    public boolean succeeded() {
        return failure.isEmpty();
    }

    public int created() {
        return files.stream().mapToInt(FileReport::created).sum();
    }

    public int unchanged() {
        return files.stream().mapToInt(FileReport::unchanged).sum();
    }

    public int failed() {
        return files.stream().mapToInt(FileReport::failed).sum();
    }

    /** The rows of one file, by what became of them; {@code failed} is 1 in the file that stopped the load. */
    public record FileReport(String file, int created, int unchanged, int failed) {

        int done() {
            return created + unchanged + failed;
        }
    }
}
