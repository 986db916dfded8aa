package org.gonghui.gateway.access;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Hides what needs the private key where there is none, before anything of the request is looked at. */
@Provider
@WithDevKey
public class WithDevKeyFilter implements ContainerRequestFilter {

    private final DevKey key;

    WithDevKeyFilter(DevKey key) {
        this.key = key;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!key.present()) {
            throw new NotFoundException();
        }
    }
}
