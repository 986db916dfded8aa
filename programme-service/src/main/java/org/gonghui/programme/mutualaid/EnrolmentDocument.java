package org.gonghui.programme.mutualaid;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is stored of an enrolment for readers: all that {@link EnrolmentView} shows but version and time. */
record EnrolmentDocument(
        UUID id,
        String planYear,
        String body,
        PersonView person,
        EnrolmentState state,
        LocalDate enrolledOn,
        LocalDate coverFrom,
        LocalDate coverTo,
        @Nullable Money premium,
        @Nullable Money subsidy,
        @Nullable UUID renewalOf,
        @Nullable String note,
        @Nullable ExternalId externalId) {}
