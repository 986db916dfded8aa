/** The way to the services: which path belongs to whom, the proxy, and a client for what the gateway asks itself. */
@NullMarked
package org.gonghui.gateway.route;

import org.jspecify.annotations.NullMarked;
