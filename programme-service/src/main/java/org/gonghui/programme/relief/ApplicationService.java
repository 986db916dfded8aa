package org.gonghui.programme.relief;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.relief.ApplicationRules.Terms;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.Sight;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Takes in applications, edits them while they are with their body, and finds them. */
@ApplicationScoped
public class ApplicationService {

    private final ApplicationRepository applications;
    private final ApplicationRules rules;
    private final OpenCases cases;
    private final Casework casework;
    private final Papers papers;
    private final People people;
    private final Documents documents;
    private final BodyDirectory directory;
    private final Sight sight;
    private final Caller caller;

    ApplicationService(
            ApplicationRepository applications,
            ApplicationRules rules,
            OpenCases cases,
            Casework casework,
            Papers papers,
            People people,
            Documents documents,
            BodyDirectory directory,
            Sight sight,
            Caller caller) {
        this.applications = applications;
        this.rules = rules;
        this.cases = cases;
        this.casework = casework;
        this.papers = papers;
        this.people = people;
        this.documents = documents;
        this.directory = directory;
        this.sight = sight;
        this.caller = caller;
    }

    /** Keeps a draft, with the personal data sealed. */
    ShownCase create(ApplicationRequest request) {
        directory.require(request.body(), "/body");
        caller.requireWithin(request.body(), "/body");
        return QuarkusTransaction.joiningExisting().call(() -> {
            Terms terms = rules.require(request);
            PersonalFile file = people.open(Casework.RESOURCE, request.body(), request.person());
            Application draft = Application.draft(Ids.next(), terms.round(), request);
            describe(draft, request, terms, file);
            return shown(casework.begin(draft), draft.id);
        });
    }

    /** Changes what an application says while it is with its body. */
    @Transactional
    ShownCase patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        OpenCase open = cases.open(id);
        open.require(ApplicationAction.EDIT);
        Application application = open.application();
        EntityTags.requireMatch(ifMatch, stored(id).etag());
        ApplicationRequest before = said(application);
        ApplicationRequest after = patch.applyTo(before, ApplicationRequest.class);
        if (after.equals(before)) {
            return shown(new Publication(stored(id), false), id);
        }
        ApplicationRules.requireSame(application.round, application.body, after);
        Terms terms = rules.require(after);
        describe(application, after, terms, people.change(application.personalFile, after.person()));
        return shown(casework.step(open, ApplicationAction.EDIT, null), id);
    }

    private void describe(Application application, ApplicationRequest request, Terms terms, PersonalFile file) {
        application.describe(
                request,
                terms.day(),
                terms.rule(),
                file,
                papers.text(request.facts()),
                papers.text(request.documents()));
    }

    private ApplicationRequest said(Application application) {
        return new ApplicationRequest(
                application.round,
                application.body,
                application.appliedOn,
                application.applicant,
                people.said(application.personalFile),
                Money.yuan(application.asked),
                papers.facts(application),
                papers.documents(application),
                application.note);
    }

    /** One application with what the caller may do next. */
    @Transactional
    ShownCase find(UUID id) {
        return new ShownCase(new Publication(stored(id), false), cases.look(id).allowedActions());
    }

    private ShownCase shown(Publication publication, UUID id) {
        return new ShownCase(publication, cases.look(id).allowedActions());
    }

    private StoredDocument stored(UUID id) {
        return documents.find(Casework.RESOURCE, id.toString()).orElseThrow(() -> OpenCases.notFound(id));
    }

    /** Applications that the caller may see, in the order of their creation. */
    Page<StoredDocument> list(ApplicationFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(Casework.RESOURCE, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows =
                applications.page(sight.extent(), filter, from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }
}
