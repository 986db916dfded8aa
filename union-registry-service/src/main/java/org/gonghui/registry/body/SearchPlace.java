package org.gonghui.registry.body;

import java.util.List;
import org.gonghui.kit.paging.PageToken;
import org.jspecify.annotations.Nullable;

/**
 * Where a body stands in the order of a search.
 *
 * @param rank 0: the text is its code, 1: a whole name or short name, 2: the beginning of any of them, 3: a part
 * @param length of its full name in characters: short names are those of the upper tiers
 */
record SearchPlace(int rank, int length, String code) {

    static final int RANKS = 4;
    static final SearchPlace BEGINNING = new SearchPlace(0, 0, "");

    /** No name is longer. */
    static final int LONGEST = 300;

    static SearchPlace after(@Nullable String pageToken, List<?> filters) {
        PageToken token = PageToken.read(pageToken, filters, 3);
        return token == null
                ? BEGINNING
                : new SearchPlace(
                        within(token.number(0), RANKS),
                        within(token.number(1), LONGEST + 1),
                        token.key().get(2));
    }

    private static int within(long number, int most) {
        return (int) Math.max(0, Math.min(number, most));
    }

    String token(List<?> filters) {
        return PageToken.write(filters, String.valueOf(rank), String.valueOf(length), code);
    }

    /** This place, or the beginning of a rank if that comes later. */
    SearchPlace orFrom(int laterRank) {
        return laterRank > rank ? new SearchPlace(laterRank, 0, "") : this;
    }

    /** Before all names of this length, in the same rank. */
    SearchPlace atLength(int beginning) {
        return new SearchPlace(rank, beginning, "");
    }
}
