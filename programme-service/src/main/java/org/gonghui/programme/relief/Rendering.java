package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.gonghui.programme.person.People;
import org.gonghui.programme.relief.ApplicationView.ApprovalView;
import org.gonghui.programme.relief.ApplicationView.NamedDocument;
import org.gonghui.programme.relief.ApplicationView.NoticeDays;
import org.gonghui.programme.scheme.RuleService;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** Renders applications for readers. */
@Singleton
class Rendering {

    private final ContentRepository contents;
    private final Papers papers;
    private final People people;
    private final RuleService rules;

    Rendering(ContentRepository contents, Papers papers, People people, RuleService rules) {
        this.contents = contents;
        this.papers = papers;
        this.people = people;
        this.rules = rules;
    }

    ApplicationDocument render(Application one, List<Approval> approvals, @Nullable Notice notice, int recusals) {
        Set<String> received = contents.of(one.id);
        return new ApplicationDocument(
                one.id,
                one.round,
                one.scheme,
                one.body,
                one.organiser,
                rules.bound(one.rule).validFrom(),
                one.appliedOn,
                one.applicant,
                people.find(one.personalFile).masked(),
                one.state,
                Money.yuan(one.asked),
                Money.yuan(one.assessed),
                Money.yuan(one.approved),
                Money.yuan(one.paid),
                papers.facts(one),
                papers.documents(one).stream()
                        .map(said -> NamedDocument.of(said, received.contains(said.sha256())))
                        .toList(),
                approvals.stream().map(ApprovalView::of).toList(),
                notice == null ? null : NoticeDays.of(notice),
                one.flags.stream().map(flag -> ApplicationFlag.valueOf(flag)).toList(),
                recusals,
                one.dueOn,
                one.batch,
                one.note);
    }
}
