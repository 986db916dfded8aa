package org.gonghui.kit.http;

import java.util.Arrays;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110): made from a row's version, the same for every caller. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Whether a list such as {@code "3", "4"} or {@code *} names this tag. */
    public static boolean names(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(named -> named.equals("*") || named.equals(tag));
    }

    /**
     * Lets a write pass only if the caller has seen what it changes.
     *
     * @throws Problem 428 where the header is missing, 412 where it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, String tag) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(CommonProblem.PRECONDITION_REQUIRED)
                    .with("If-Match:", "required", Text.of("缺少标头", "The header is missing"));
        }
        if (!names(ifMatch, tag)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED)
                    .with("If-Match:", "stale", Text.of("现为 %s", "It is %s now").with(tag));
        }
    }
}
