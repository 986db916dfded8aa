package org.gonghui.programme.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.relief.ApplicationView.ApprovalView;
import org.gonghui.programme.relief.ApplicationView.NamedDocument;
import org.gonghui.programme.relief.ApplicationView.NoticeDays;
import org.gonghui.programme.scheme.ApplicantKind;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is stored of an application for readers: all that {@link ApplicationView} shows but what depends on the caller. */
record ApplicationDocument(
        UUID id,
        UUID round,
        String scheme,
        String body,
        String organiser,
        LocalDate ruleFrom,
        LocalDate appliedOn,
        ApplicantKind applicant,
        PersonView person,
        ApplicationState state,
        Money asked,
        @Nullable Money assessed,
        @Nullable Money approved,
        @Nullable Money paid,
        Map<String, String> facts,
        List<NamedDocument> documents,
        List<ApprovalView> approvals,
        @Nullable NoticeDays notice,
        List<ApplicationFlag> flags,
        int recusals,
        @Nullable LocalDate dueOn,
        @Nullable UUID batch,
        @Nullable String note) {}
