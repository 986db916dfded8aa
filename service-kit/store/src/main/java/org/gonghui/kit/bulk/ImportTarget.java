package org.gonghui.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A collection that takes bulk uploads. One bean per collection.
 *
 * @param <T> a row: the record that a single write of the collection takes as its body
 */
public interface ImportTarget<T> {

    /** The collection's name in its path, such as {@code bodies}. */
    String collection();

    Class<T> rowType();

    /** The natural key of a row; asked only of rows without a fault. */
    String keyOf(T row);

    /** The natural key of a row that has faults, if it can be told. */
    @Nullable
    String keyIn(JsonNode row);

    /** Finds what a row lacks as part of an import though a single write may do without it. */
    default void check(T row, Faults faults) {}

    /** Whether nobody who reads the database may read an upload: then it is stored sealed by the {@link UploadSeal}. */
    default boolean isSealed() {
        return false;
    }

    /** How many rows are applied in one transaction. */
    int chunkRows();

    /**
     * Which row has to be applied before which, within one upload.
     *
     * @return for the key of a row the key of the one row it has to come after; rows whose order does not matter are absent
     */
    default Map<String, String> needs(List<T> rows) {
        return Map.of();
    }

    /**
     * Rows of a lower rank are applied first, whatever their lines, where no more than that is to be known of their
     * order. A collection has either ranks or {@link #needs}.
     */
    default int rankOf(T row) {
        return 0;
    }

    /** What is wrong with a row that, over others, has to come before itself. */
    default Fault cycle() {
        throw new IllegalStateException(collection() + " has no order");
    }

    /**
     * Applies rows in the open transaction and says what became of each. What the database refuses may be thrown: the
     * rows come again in smaller chunks until the refused ones are found. Nothing of a row may be written before it is
     * known not to be rejected, and no {@code @Transactional} method may throw on the way.
     */
    List<ImportOutcome> apply(ImportChunk<T> chunk);
}
