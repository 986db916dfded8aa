package org.gonghui.programme.businessdate;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hides what is for trying out wherever real business is done, before anything of the request is looked at. */
@Provider
@ForTryingOut
public class ForTryingOutFilter implements ContainerRequestFilter {

    private final boolean wanted;

    ForTryingOutFilter(@ConfigProperty(name = "gonghui.dev.business-date", defaultValue = "false") boolean wanted) {
        this.wanted = wanted;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!wanted) {
            throw new NotFoundException();
        }
    }
}
