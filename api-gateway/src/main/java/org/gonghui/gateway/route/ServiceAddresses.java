package org.gonghui.gateway.route;

import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Where each service listens, from {@code gonghui.<service>.url}. */
@Singleton
public class ServiceAddresses {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Map<ServiceName, URI> urls = new EnumMap<>(ServiceName.class);

    ServiceAddresses(Config config) {
        for (ServiceName service : ServiceName.values()) {
            String property = "gonghui." + service.code() + ".url";
            urls.put(service, checked(property, config.getValue(property, URI.class)));
        }
    }

    private static URI checked(String property, URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http
                || url.getHost() == null
                || !(url.getPath().isEmpty() || url.getPath().equals("/"))) {
            throw new IllegalArgumentException(property + " must be http(s)://host[:port], not " + url);
        }
        return url;
    }

    /** Options of a request to a service, its method and path still open. */
    RequestOptions requestTo(ServiceName service) {
        URI url = urls.get(service);
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? HTTPS : HTTP;
        return new RequestOptions().setSsl(tls).setHost(url.getHost()).setPort(port);
    }
}
