package org.gonghui.kit.change;

import jakarta.transaction.TransactionScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the open transaction publishes and withdraws, once it was asked to. It is off at first: a large import
 * would only fill the memory.
 */
@TransactionScoped
public class ChangeRecorder {

    private final Map<List<String>, DocumentChange> changes = new LinkedHashMap<>();
    private boolean recording;

    /** Remembers from now on. */
    public void start() {
        recording = true;
    }

    /** One change for each document that differs now, in the order in which they were first touched. */
    public List<DocumentChange> changes() {
        return changes.values().stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    void note(StoredDocument document, @Nullable String before) {
        if (recording) {
            String after = document.deleted() ? null : document.content();
            changes.merge(
                    List.of(document.resource(), document.key()),
                    new DocumentChange(document.resource(), document.key(), before, after),
                    (first, next) -> first.followedBy(next.after()));
        }
    }
}
