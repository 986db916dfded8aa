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
 * {@code *}), {@code gonghui.routes.own} the paths below them that the gateway answers itself.
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
            return path.startsWith(prefix)
                    && (partial || path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }

        /** The path as it is counted: one name for all that the row covers. */
        String template(String path) {
            return path.length() == prefix.length() ? prefix : prefix + (partial ? "{rest}" : "/{rest}");
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
