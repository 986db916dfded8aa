package org.gonghui.kit.record;

import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.jspecify.annotations.Nullable;

/** What every request for a record says. Equal requests describe the same record. */
public interface RecordRequest {

    /** Code of the body whose record it is; whoever writes it must act for that body. */
    String body();

    /** Where it is stated. */
    @Nullable
    Citation source();

    /** Remarks. */
    @Nullable
    String note();

    /** Its key in another system; unique, never changes. */
    @Nullable
    ExternalId externalId();
}
