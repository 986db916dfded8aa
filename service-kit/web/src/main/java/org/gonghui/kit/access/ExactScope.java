package org.gonghui.kit.access;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** For a service without a tree of its own: a code is only within itself. */
@DefaultBean
@ApplicationScoped
public class ExactScope implements Scope {

    @Override
    public boolean isWithin(String code, Set<String> roots) {
        return roots.contains(code);
    }
}
