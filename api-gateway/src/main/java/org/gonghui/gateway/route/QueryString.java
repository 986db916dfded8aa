package org.gonghui.gateway.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a path with a query; parameters without a value are left out. */
public final class QueryString {

    private final StringBuilder uri;
    private char separator = '?';

    public QueryString(String path) {
        this.uri = new StringBuilder(path);
    }

    public QueryString with(String name, @Nullable Object value) {
        if (value != null) {
            uri.append(separator)
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
