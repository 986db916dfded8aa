package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.scheme.Case;
import org.gonghui.programme.scheme.Eligibility;
import org.gonghui.programme.scheme.Finding;
import org.gonghui.programme.scheme.Outcome;
import org.gonghui.programme.shared.Sight;

/** Tells what the rule says of an application, and what was done with it. */
@ApplicationScoped
public class CaseReadService {

    private final OpenCases cases;
    private final ApplicationRepository applications;
    private final ContentRepository contents;
    private final HistoryRepository history;
    private final DuplicateRepository duplicates;
    private final Papers papers;
    private final Sight sight;

    CaseReadService(
            OpenCases cases,
            ApplicationRepository applications,
            ContentRepository contents,
            HistoryRepository history,
            DuplicateRepository duplicates,
            Papers papers,
            Sight sight) {
        this.cases = cases;
        this.applications = applications;
        this.contents = contents;
        this.history = history;
        this.duplicates = duplicates;
        this.papers = papers;
        this.sight = sight;
    }

    @Transactional
    HistoryEntryView.History history(UUID id) {
        cases.look(id);
        return new HistoryEntryView.History(history.of(id));
    }

    @Transactional
    PossibleDuplicatesView possibleDuplicates(UUID id) {
        OpenCase open = cases.look(id);
        if (!open.application().state.stands()) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("/state", "wrong_state", Text.of("尚未提交或已撤回", "It has not been submitted, or was withdrawn"));
        }
        return duplicates.of(id, sight.extent());
    }

    @Transactional
    EligibilityView eligibility(UUID id) {
        OpenCase open = cases.look(id);
        Application application = open.application();
        List<DocumentReference> documents = papers.documents(application);
        Case asked = new Case(
                application.applicant,
                application.asked,
                applications.grantedBeside(application),
                documents.stream().map(DocumentReference::kind).collect(Collectors.toSet()),
                papers.facts(application));
        List<Finding> findings =
                new ArrayList<>(Eligibility.judge(open.situation().rule(), asked));
        findings.add(contents(documents, contents.of(id)));
        findings.add(alone(application));
        if (open.standing().judges() && application.state.stands()) {
            findings.add(contacts(duplicates.of(id, sight.extent())));
        }
        return EligibilityView.of(findings);
    }

    private static Finding contents(List<DocumentReference> documents, Set<String> received) {
        boolean all = documents.stream().allMatch(document -> received.contains(document.sha256()));
        return Finding.of(
                "contents",
                all ? Outcome.PASS : Outcome.NEEDS_A_LOOK,
                all
                        ? Text.of("材料内容均已上传", "The contents of all documents have come in")
                        : Text.of("有材料内容未上传", "The content of a document has not come in"),
                Integer.toString(documents.size()),
                Integer.toString(received.size()));
    }

    /** As it is now, not as it was at the submission: whoever applies later is noticed, too. */
    private static Finding contacts(PossibleDuplicatesView found) {
        int others = found.items().size() + found.elsewhere();
        return Finding.of(
                ApplicationFlag.SHARED_CONTACT.code(),
                others > 0 ? Outcome.NEEDS_A_LOOK : Outcome.PASS,
                others > 0
                        ? ApplicationFlag.SHARED_CONTACT.label()
                        : Text.of("电话和银行账户未见于他人申请", "Nobody else's application names the phone or the bank account"),
                null,
                Integer.toString(others));
    }

    private static Finding alone(Application application) {
        boolean lately = application.flags.contains(ApplicationFlag.SAME_PERSON_RECENTLY.name());
        return Finding.of(
                ApplicationFlag.SAME_PERSON_RECENTLY.code(),
                lately ? Outcome.NEEDS_A_LOOK : Outcome.PASS,
                lately
                        ? ApplicationFlag.SAME_PERSON_RECENTLY.label()
                        : Text.of("本人近期没有其他申请", "The person has not applied elsewhere lately"),
                null,
                null);
    }
}
