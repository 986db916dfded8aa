package org.gonghui.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextPageToken absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken) {

    /** Cuts a page from rows that were read with one more than asked for. */
    public static <T> Page<T> cut(List<T> rows, int pageSize, Function<T, String> tokenAfter) {
        if (rows.size() <= pageSize) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, pageSize));
        return new Page<>(items, tokenAfter.apply(items.get(pageSize - 1)));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextPageToken);
    }
}
