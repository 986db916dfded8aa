package org.gonghui.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.gonghui.kit.bulk.ImportSource.ReadRow;
import org.gonghui.kit.json.StrictJson;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Makes rows of a collection out of JSON, by the same rules as a request body, and tells what is wrong with the others. */
final class RowReader<T> {

    private static final int LONGEST_KEY = 300;

    private final ImportTarget<T> target;
    private final StrictJson strict;
    private final ObjectMapper json;

    RowReader(ImportTarget<T> target, StrictJson strict, ObjectMapper json) {
        this.target = target;
        this.strict = strict;
        this.json = json;
    }

    Class<T> rowType() {
        return target.rowType();
    }

    ReadRow<T> read(long line, byte[] bytes) {
        return read(line, () -> strict.read(bytes, line, target.rowType()), () -> tree(bytes));
    }

    ReadRow<T> read(long line, ObjectNode row) {
        return read(line, () -> strict.bind(row, target.rowType()), () -> row);
    }

    static <T> ReadRow<T> broken(long line, Fault fault) {
        return new ReadRow<>(line, null, null, List.of(fault));
    }

    private ReadRow<T> read(long line, Supplier<T> content, Supplier<@Nullable JsonNode> tree) {
        try {
            T row = content.get();
            Faults faults = new Faults();
            target.check(row, faults);
            faults.throwIfAny();
            return new ReadRow<>(line, target.keyOf(row), row, List.of());
        } catch (Problem problem) {
            return new ReadRow<>(line, keyIn(tree.get()), null, problem.faults());
        }
    }

    private @Nullable String keyIn(@Nullable JsonNode row) {
        String key = row == null ? null : target.keyIn(row);
        boolean usable = key != null
                && key.length() <= LONGEST_KEY
                && key.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
        return usable ? key : null;
    }

    private @Nullable JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException broken) {
            return null;
        }
    }
}
