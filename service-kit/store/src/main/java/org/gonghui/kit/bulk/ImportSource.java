package org.gonghui.kit.bulk;

import java.io.IOException;
import java.util.List;
import org.gonghui.kit.problem.Fault;
import org.jspecify.annotations.Nullable;

/** The rows of an upload, one after the other. */
interface ImportSource<T> {

    /**
     * Reads the next row; null at the end.
     *
     * @throws ImportFailure if the upload cannot be read any further
     */
    @Nullable
    ReadRow<T> next() throws IOException;

    /**
     * A row that was read.
     *
     * @param content null if it has faults
     * @param key null if it cannot be told
     */
    record ReadRow<T>(long line, @Nullable String key, @Nullable T content, List<Fault> faults) {}
}
