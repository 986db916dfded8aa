package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.scheme.BodyLevel;
import org.gonghui.programme.scheme.DocumentKind;
import org.gonghui.programme.scheme.RuleContent;
import org.gonghui.registrycopy.Superiors;
import org.gonghui.registrycopy.Superiors.Step;

/** Submits applications once they are complete, and lays down who is to approve them. */
@ApplicationScoped
public class SubmissionService {

    private static final int LATELY_DAYS = 180;

    private final OpenCases cases;
    private final Casework casework;
    private final ApplicationRepository applications;
    private final ApprovalRepository approvals;
    private final DuplicateRepository duplicates;
    private final Papers papers;
    private final Superiors superiors;
    private final Calendar calendar;

    SubmissionService(
            OpenCases cases,
            Casework casework,
            ApplicationRepository applications,
            ApprovalRepository approvals,
            DuplicateRepository duplicates,
            Papers papers,
            Superiors superiors,
            Calendar calendar) {
        this.cases = cases;
        this.casework = casework;
        this.applications = applications;
        this.approvals = approvals;
        this.duplicates = duplicates;
        this.papers = papers;
        this.superiors = superiors;
        this.calendar = calendar;
    }

    @Transactional
    ShownCase submit(UUID id) {
        OpenCase open = cases.open(id);
        open.require(ApplicationAction.SUBMIT);
        Application application = open.application();
        RuleContent rule = open.situation().rule();
        List<Approval> plan = plan(application.body, rule.approvals());
        requireComplete(application, rule, plan);
        approvals.plan(id, plan);
        application.flag(flags(application));
        return new ShownCase(
                casework.step(open, ApplicationAction.SUBMIT, null),
                cases.look(id).allowedActions());
    }

    private List<ApplicationFlag> flags(Application application) {
        LocalDate day = application.appliedOn;
        List<ApplicationFlag> flags = new ArrayList<>();
        if (applications.appliedOtherwise(application, day.minusDays(LATELY_DAYS), day.plusDays(LATELY_DAYS))) {
            flags.add(ApplicationFlag.SAME_PERSON_RECENTLY);
        }
        if (duplicates.isAny(application.id)) {
            flags.add(ApplicationFlag.SHARED_CONTACT);
        }
        return flags;
    }

    /** The nearest body of each level on the way up; a level that the line does not have is passed over. */
    private List<Approval> plan(String body, List<BodyLevel> levels) {
        List<Step> line = superiors.line(body, calendar.today());
        List<Approval> plan = new ArrayList<>();
        for (BodyLevel level : levels) {
            Optional<Step> nearest = line.stream()
                    .filter(step -> level.code().equals(step.level()))
                    .findFirst();
            nearest.ifPresent(step -> plan.add(new Approval(plan.size() + 1, level, step.code(), null, null)));
        }
        return plan;
    }

    private void requireComplete(Application application, RuleContent rule, List<Approval> plan) {
        Faults faults = new Faults();
        Set<DocumentKind> named = papers.documents(application).stream()
                .map(DocumentReference::kind)
                .collect(Collectors.toSet());
        rule.documents().stream()
                .filter(kind -> !named.contains(kind))
                .forEach(kind -> faults.add(
                        "/documents",
                        "missing_document",
                        Text.of("缺少" + kind.label().zh(), kind.label().en() + " is missing")));
        Map<String, String> facts = papers.facts(application);
        rule.facts().stream()
                .filter(fact -> fact.required() && !facts.containsKey(fact.code()))
                .forEach(fact -> faults.add("/facts/" + fact.code(), "required", Text.of("必须填写", "Is required")));
        if (plan.isEmpty()) {
            faults.add("/body", "no_approver", Text.of("上级中没有规则所定的审批层级", "No body above it has a level that approves"));
        }
        faults.throwIfAny();
    }
}
