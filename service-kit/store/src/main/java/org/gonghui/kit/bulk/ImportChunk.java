package org.gonghui.kit.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Rows that are applied together, and what else there is to know of their upload. */
public final class ImportChunk<T> {

    private final List<ImportRow<T>> rows;
    private final Function<Collection<String>, Set<String>> inFile;

    ImportChunk(List<ImportRow<T>> rows, Function<Collection<String>, Set<String>> inFile) {
        this.rows = rows;
        this.inFile = inFile;
    }

    /** In the order in which they are to be applied. */
    public List<ImportRow<T>> rows() {
        return rows;
    }

    /** Which of these keys have a row in the upload, rejected ones included. */
    public Set<String> inFile(Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : inFile.apply(keys);
    }
}
