package org.gonghui.kit.access;

import java.util.Set;

/** Somebody in whose name something is done, after the request is over. */
public record Actor(String subject, String client, Set<String> roles, Set<String> bodies) {

    public Actor {
        roles = Set.copyOf(roles);
        bodies = Set.copyOf(bodies);
    }
}
