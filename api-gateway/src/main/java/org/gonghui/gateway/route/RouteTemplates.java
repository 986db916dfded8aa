package org.gonghui.gateway.route;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.ext.web.RoutingContext;
import org.gonghui.gateway.route.RouteTable.Route;

/** Counts proxied requests by their route: a label for each code would make one time series for each body. */
final class RouteTemplates {

    private RouteTemplates() {}

    static void name(RoutingContext context, Route route) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(route.template(context.request().path()));
        }
    }
}
