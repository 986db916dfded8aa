package org.gonghui.gateway.route;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Which path belongs to which service: {@code gonghui.routes.<service>} lists prefixes (of whole steps, unless one ends in
 * {@code *}; a step that is {@code *} stands for any one step), {@code gonghui.routes.own} the paths below them that the
 * gateway answers itself.
 */
@Singleton
public class RouteTable {

    private final List<Route> routes;
    private final List<Pattern> own;

    RouteTable(Config config) {
        this.routes = Stream.of(ServiceName.values())
                .flatMap(service -> config.getValues("gonghui.routes." + service.code(), String.class).stream()
                        .map(written -> Route.of(written, service)))
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
        this.own = config.getValues("gonghui.routes.own", String.class).stream()
                .map(RouteTable::pattern)
                .toList();
    }

    /**
     * One row: every path at or below the prefix goes to the service.
     *
     * @param partial whether the prefix ends within a step of the path, as {@code /api/v1/jobs/r-} does
     */
    public record Route(String prefix, boolean partial, ServiceName service) {

        static Route of(String written, ServiceName service) {
            boolean partial = written.endsWith("*");
            return new Route(partial ? written.substring(0, written.length() - 1) : written, partial, service);
        }

        boolean covers(String path) {
            int end = endIn(path);
            return end >= 0 && (partial || end == path.length() || path.charAt(end) == '/');
        }

        /** The path as it is counted: one name for all that the row covers. */
        String template(String path) {
            String named = prefix.replace("*", "{any}");
            return endIn(path) == path.length() ? named : named + (partial ? "{rest}" : "/{rest}");
        }

        /** Where in a path the prefix ends; -1 where the path does not begin with it. */
        private int endIn(String path) {
            int at = 0;
            for (int star = prefix.indexOf('*'), from = 0; ; star = prefix.indexOf('*', from)) {
                String part = star < 0 ? prefix.substring(from) : prefix.substring(from, star);
                if (!path.startsWith(part, at)) {
                    return -1;
                }
                at += part.length();
                if (star < 0) {
                    return at;
                }
                int slash = path.indexOf('/', at);
                if (slash <= at) {
                    return -1;
                }
                at = slash;
                from = star + 1;
            }
        }
    }

    /** The row for a path without its query; empty where the gateway answers itself. */
    public Optional<Route> find(String path) {
        if (own.stream().anyMatch(pattern -> pattern.matcher(path).matches())) {
            return Optional.empty();
        }
        return routes.stream().filter(route -> route.covers(path)).findFirst();
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Stream.of(path.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+" + b)
                .orElseThrow());
    }
}
