package org.gonghui.programme.activity;

import java.util.UUID;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is stored of an activity for readers: all that {@link ActivityView} shows but version and time. */
record ActivityDocument(
        UUID id,
        ActivityKind kind,
        Name name,
        String organiser,
        Period period,
        @Nullable String place,
        Integer sessions,
        @Nullable Integer people,
        @Nullable Integer personTimes,
        @Nullable Money money,
        @Nullable Quantity quantity,
        @Nullable String note,
        @Nullable ExternalId externalId) {}
