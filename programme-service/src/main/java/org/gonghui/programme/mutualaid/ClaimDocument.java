package org.gonghui.programme.mutualaid;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is stored of a claim for readers: all that {@link ClaimView} shows but version, time and what may be done. */
record ClaimDocument(
        UUID id,
        UUID enrolment,
        String planYear,
        String body,
        PersonView person,
        ClaimState state,
        ClaimCause cause,
        LocalDate incurredOn,
        @Nullable Money claimed,
        @Nullable Money assessed,
        @Nullable Money approved,
        @Nullable Money paid,
        @Nullable LocalDate paidOn,
        List<ClaimReason> reasons,
        @Nullable String remark,
        @Nullable String note,
        @Nullable UUID batch,
        @Nullable LocalDate dueOn,
        String submittedBy,
        @Nullable String assessedBy,
        @Nullable String decidedBy,
        @Nullable ExternalId externalId) {}
