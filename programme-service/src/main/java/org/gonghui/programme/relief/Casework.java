package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.List;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.scheme.RuleContent;
import org.jspecify.annotations.Nullable;

/** Keeps what steps make of applications, whether they may be taken or not: {@link OpenCases} says that. */
@Singleton
@Transactional(TxType.MANDATORY)
class Casework {

    static final String RESOURCE = "relief_application";

    private final ApplicationRepository applications;
    private final HistoryRepository history;
    private final ApprovalRepository approvals;
    private final NoticeRepository notices;
    private final RecusalRepository recusals;
    private final Rendering rendering;
    private final Documents documents;
    private final Calendar calendar;

    Casework(
            ApplicationRepository applications,
            HistoryRepository history,
            ApprovalRepository approvals,
            NoticeRepository notices,
            RecusalRepository recusals,
            Rendering rendering,
            Documents documents,
            Calendar calendar) {
        this.applications = applications;
        this.history = history;
        this.approvals = approvals;
        this.notices = notices;
        this.recusals = recusals;
        this.rendering = rendering;
        this.documents = documents;
        this.calendar = calendar;
    }

    /** Keeps an application of which nothing is known yet. */
    Publication begin(Application draft) {
        applications.persistAndFlush(draft);
        history.add(draft, ApplicationAction.CREATE, null, null);
        return publish(draft);
    }

    /** Goes where an action leads. */
    Publication step(OpenCase open, ApplicationAction action, @Nullable String reason) {
        return step(open, action, null, reason);
    }

    /** The same for a level that approves an amount but not the last one. */
    Publication step(OpenCase open, ApplicationAction action, @Nullable BigDecimal endorsed, @Nullable String reason) {
        Application application = open.application();
        application.move(action);
        if (application.state == ApplicationState.IN_REVIEW) {
            approvals.reopen(application.id);
        }
        if (application.state != ApplicationState.PUBLIC_NOTICE) {
            notices.end(application.id);
        }
        Surroundings now = around(application);
        route(application, action, open.situation().rule(), now);
        history.add(application, action, endorsed, reason);
        return publish(application, now);
    }

    /** What belongs to an application and stands elsewhere. */
    private record Surroundings(List<Approval> approvals, @Nullable Notice notice) {}

    private Surroundings around(Application application) {
        return new Surroundings(
                approvals.of(application.id), notices.running(application.id).orElse(null));
    }

    private void route(Application application, ApplicationAction action, RuleContent rule, Surroundings now) {
        String dueBody = now.approvals().stream()
                .filter(Approval::isOpen)
                .map(Approval::body)
                .findFirst()
                .orElse(application.organiser);
        Routing.route(application, action, rule, dueBody, now.notice(), calendar.today());
    }

    /** Writes what an application looks like now; what looks as before is not written again. */
    Publication publish(Application application) {
        return publish(application, around(application));
    }

    private Publication publish(Application application, Surroundings now) {
        return documents.publish(
                RESOURCE,
                application.id.toString(),
                rendering.render(application, now.approvals(), now.notice(), recusals.count(application.id)));
    }
}
