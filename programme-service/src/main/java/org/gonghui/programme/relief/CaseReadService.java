package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.scheme.Case;
import org.gonghui.programme.scheme.Eligibility;
import org.gonghui.programme.scheme.Finding;
import org.gonghui.programme.scheme.Outcome;

/** Tells what the rule says of an application, and what was done with it. */
@ApplicationScoped
public class CaseReadService {

    private final OpenCases cases;
    private final ApplicationRepository applications;
    private final ContentRepository contents;
    private final HistoryRepository history;
    private final Papers papers;

    CaseReadService(
            OpenCases cases,
            ApplicationRepository applications,
            ContentRepository contents,
            HistoryRepository history,
            Papers papers) {
        this.cases = cases;
        this.applications = applications;
        this.contents = contents;
        this.history = history;
        this.papers = papers;
    }

    @Transactional
    HistoryEntryView.History history(UUID id) {
        cases.look(id);
        return new HistoryEntryView.History(history.of(id));
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
