package org.gonghui.programme.shared;

import java.time.LocalDate;
import org.gonghui.kit.change.StoredDocument;

/** A record that waits for a step at somebody's desk. {@link #NEVER} stands for no limit. */
public record Waiting(StoredDocument document, LocalDate due) {

    /** Stands for no limit, and after every limit. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
}
