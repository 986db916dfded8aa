package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.scheme.RuleService;
import org.gonghui.programme.shared.Sight;

/** Opens applications, and tells what a caller may do with them. */
@Singleton
@Transactional(TxType.MANDATORY)
class OpenCases {

    private final ApplicationRepository applications;
    private final HistoryRepository history;
    private final ApprovalRepository approvals;
    private final NoticeRepository notices;
    private final RecusalRepository recusals;
    private final RuleService rules;
    private final Documents documents;
    private final Sight sight;
    private final Caller caller;
    private final Calendar calendar;

    OpenCases(
            ApplicationRepository applications,
            HistoryRepository history,
            ApprovalRepository approvals,
            NoticeRepository notices,
            RecusalRepository recusals,
            RuleService rules,
            Documents documents,
            Sight sight,
            Caller caller,
            Calendar calendar) {
        this.applications = applications;
        this.history = history;
        this.approvals = approvals;
        this.notices = notices;
        this.recusals = recusals;
        this.rules = rules;
        this.documents = documents;
        this.sight = sight;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Keeps others from taking a step until the transaction ends, and says what this caller may do. */
    OpenCase open(UUID id) {
        if (documents.lock(Casework.RESOURCE, id.toString()).isEmpty()) {
            throw notFound(id);
        }
        return look(id);
    }

    /** The same for a step that is the service's own, such as a payment: nobody asks for it here. */
    Optional<OpenCase> openForService(UUID id) {
        return documents.lock(Casework.RESOURCE, id.toString()).map(there -> {
            Application application = applications.findById(id);
            return new OpenCase(application, situation(application), Standing.NONE);
        });
    }

    /** What this caller may do, without keeping anybody away. */
    OpenCase look(UUID id) {
        Application application = applications
                .findByIdOptional(id)
                .filter(one -> sight.reaches(one.body))
                .orElseThrow(() -> notFound(id));
        Situation situation = situation(application);
        boolean endorsed = situation.approvals().stream()
                .anyMatch(level -> caller.subject().equals(level.actor()));
        Standing standing = new Standing(
                caller.roles(),
                desks(application, situation),
                history.ofCaller(id),
                endorsed,
                recusals.isRecused(id, caller.subject()));
        return new OpenCase(application, situation, standing);
    }

    private Situation situation(Application application) {
        UUID id = application.id;
        return new Situation(
                application.state,
                rules.bound(application.rule).content(),
                approvals.of(id),
                notices.running(id).map(Notice::lastDay).orElse(null),
                application.state == ApplicationState.REJECTED
                        ? history.rejectedOn(id).orElse(null)
                        : null,
                calendar.today());
    }

    private Set<Desk> desks(Application application, Situation situation) {
        Set<Desk> desks = EnumSet.of(Desk.OFFICER);
        if (sight.reaches(application.organiser)) {
            desks.add(Desk.REVIEWER);
            desks.add(Desk.CASHIER);
        }
        if (situation.due().filter(level -> sight.reaches(level.body())).isPresent()) {
            desks.add(Desk.APPROVER);
        }
        return desks;
    }

    static Problem notFound(UUID id) {
        return Problem.notFound(Text.of("没有申请 %s", "There is no application %s").with(id));
    }
}
