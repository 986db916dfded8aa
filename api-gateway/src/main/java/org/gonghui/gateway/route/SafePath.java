package org.gonghui.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Paths that mean the same to the gateway and to the service behind it. */
final class SafePath {

    private SafePath() {}

    /** The path as it was sent, or null where a service might read another one in it. */
    static @Nullable String of(HttpServerRequest request) {
        String path = request.path();
        return path == null || !path.startsWith("/") || hasDotSegment(path) || path.contains("\\") ? null : path;
    }

    static Problem problem() {
        return new Problem(
                CommonProblem.MALFORMED_REQUEST,
                Text.of("网址路径不得含有 . 或 .. 段或反斜线", "The path has a . or .. segment or a backslash"));
    }

    private static boolean hasDotSegment(String path) {
        return path.indexOf('.') + path.indexOf('%') > -2
                && Stream.of(path.toLowerCase(Locale.ROOT)
                                .replace("%2e", ".")
                                .replace("%2f", "/")
                                .split("/", -1))
                        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }
}
