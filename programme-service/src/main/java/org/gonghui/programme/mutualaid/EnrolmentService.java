package org.gonghui.programme.mutualaid;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.person.People;
import org.gonghui.programme.shared.Sight;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Enrols people, corrects what was said of them, and ends their cover. */
@Singleton
public class EnrolmentService {

    static final String RESOURCE = "mutual_aid_enrolment";
    private static final String BODY = "/body";

    private final EnrolmentRepository enrolments;
    private final Enrolling enrolling;
    private final Confirming confirming;
    private final ClaimRepository claims;
    private final People people;
    private final Documents documents;
    private final ExternalIds externalIds;
    private final BodyDirectory directory;
    private final Sight sight;
    private final Caller caller;

    EnrolmentService(
            EnrolmentRepository enrolments,
            Enrolling enrolling,
            Confirming confirming,
            ClaimRepository claims,
            People people,
            Documents documents,
            ExternalIds externalIds,
            BodyDirectory directory,
            Sight sight,
            Caller caller) {
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.confirming = confirming;
        this.claims = claims;
        this.people = people;
        this.documents = documents;
        this.externalIds = externalIds;
        this.directory = directory;
        this.sight = sight;
        this.caller = caller;
    }

    /** Enrols somebody; an enrolment with an external id that says the same stays as it is. */
    Publication create(EnrolmentRequest request) {
        directory.require(request.body(), BODY);
        caller.requireWithin(request.body(), BODY);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (request.externalId() != null) {
                externalIds.lock(RESOURCE, request.externalId());
                Enrolment present =
                        enrolments.findByExternalId(request.externalId()).orElse(null);
                if (present != null) {
                    return recordedAlready(present, request);
                }
            }
            return enrolling.enrol(request);
        });
    }

    private Publication recordedAlready(Enrolment present, EnrolmentRequest request) {
        requireNotErased(present);
        if (!present.toRequest(people.said(present.personalFile)).equals(request)) {
            throw ExternalIds.taken(EnrolmentResource.PATH + "/" + present.id);
        }
        return new Publication(stored(present.id), false);
    }

    /** Enrols whom a row of an upload names, or corrects what has its external id, in the open transaction. */
    Publication upsert(EnrolmentRequest request, ExternalId externalId) {
        if (!directory.exists(request.body())) {
            throw Problem.content(BODY, "unknown_body", Text.of("没有这个工会", "There is no such body"));
        }
        caller.requireWithin(request.body(), BODY);
        Enrolment known = enrolments.findByExternalId(externalId).orElse(null);
        if (known == null) {
            return enrolling.enrol(request);
        }
        documents.lock(RESOURCE, known.id.toString());
        enrolments.getEntityManager().refresh(known);
        caller.requireWithin(known.body, "");
        requireNotErased(known);
        EnrolmentRequest before = known.toRequest(people.said(known.personalFile));
        return before.equals(request)
                ? new Publication(stored(known.id), false)
                : enrolling.correct(known, before, request);
    }

    /** Corrects what was said of somebody. */
    @Transactional
    public Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument present = lock(id);
        Enrolment enrolment = enrolments.findById(id);
        EntityTags.requireMatch(ifMatch, present.etag());
        requireNotErased(enrolment);
        EnrolmentRequest before = enrolment.toRequest(people.said(enrolment.personalFile));
        EnrolmentRequest after = patch.applyTo(before, EnrolmentRequest.class);
        return before.equals(after) ? new Publication(present, false) : enrolling.correct(enrolment, before, after);
    }

    /** Makes a draft count: from today on, as far as no cover goes on from the year before. */
    @Transactional
    public Publication confirm(UUID id) {
        lock(id);
        return confirming.confirm(enrolments.findById(id));
    }

    /** Ends an enrolment that nothing was claimed of. */
    @Transactional
    public Publication withdraw(UUID id) {
        lock(id);
        Enrolment enrolment = enrolments.findById(id);
        if (claims.hasOpenOrPaid(id)) {
            throw MutualAidLists.claimed();
        }
        enrolment.moveTo(EnrolmentState.WITHDRAWN);
        return enrolling.publish(enrolment);
    }

    StoredDocument find(UUID id) {
        if (enrolments
                .findByIdOptional(id)
                .filter(one -> sight.reaches(one.body))
                .isEmpty()) {
            throw notFound(id);
        }
        return stored(id);
    }

    @Transactional
    public Page<StoredDocument> list(EnrolmentFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(RESOURCE, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows =
                enrolments.page(filter, sight.extent(), from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    /** Forgets what was read and written so far in this transaction. */
    void forget() {
        enrolments.flush();
        enrolments.getEntityManager().clear();
    }

    /** Keeps others from changing an enrolment of one of the caller's bodies. */
    private StoredDocument lock(UUID id) {
        return documents
                .lock(RESOURCE, id.toString())
                .filter(found -> sight.reaches(enrolments.findById(id).body))
                .orElseThrow(() -> notFound(id));
    }

    private void requireNotErased(Enrolment enrolment) {
        if (people.find(enrolment.personalFile).masked().name() == null) {
            throw MutualAidLists.erased();
        }
    }

    private StoredDocument stored(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow();
    }

    static Problem notFound(UUID id) {
        return Problem.notFound(Text.of("没有参保记录 %s", "There is no enrolment %s").with(id));
    }
}
