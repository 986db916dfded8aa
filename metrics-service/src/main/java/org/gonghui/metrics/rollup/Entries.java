package org.gonghui.metrics.rollup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.metrics.rollup.TreeVals.BodyVals;

/** What enters a roll-up: which figures are used, which bodies are counted by them, and which lie hidden below a claim. */
final class Entries {

    private final Set<UUID> used = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    private Entries() {}

    /** Walks down from the body of the question, whose own claim stands beside its roll-up and hides nothing. */
    static Entries of(BodyVals root) {
        Entries entries = new Entries();
        entries.use(root.claim);
        Deque<BodyVals> open = new ArrayDeque<>();
        entries.enter(root, root.own);
        open.addAll(root.children);
        while (!open.isEmpty()) {
            BodyVals body = open.pop();
            if (body.claim.isPresent()) {
                entries.enter(body, body.claim);
                entries.hideBelow(body);
            } else {
                entries.enter(body, body.own);
                open.addAll(body.children);
            }
        }
        return entries;
    }

    Set<UUID> used() {
        return used;
    }

    boolean uses(UUID figure) {
        return used.contains(figure);
    }

    boolean counts(String body) {
        return counted.contains(body);
    }

    boolean hides(String body) {
        return hidden.contains(body);
    }

    private void enter(BodyVals body, Optional<Val> val) {
        if (val.isPresent()) {
            counted.add(body.node.code());
            use(val);
        }
    }

    private void use(Optional<Val> val) {
        val.ifPresent(present -> used.addAll(present.figures()));
    }

    /** The own value of a body with a claim is hidden too. */
    private void hideBelow(BodyVals claiming) {
        Deque<BodyVals> open = new ArrayDeque<>();
        open.push(claiming);
        while (!open.isEmpty()) {
            BodyVals body = open.pop();
            hidden.add(body.node.code());
            counted.add(body.node.code());
            open.addAll(body.children);
        }
    }
}
