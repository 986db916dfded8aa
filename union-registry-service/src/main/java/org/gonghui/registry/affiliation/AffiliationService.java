package org.gonghui.registry.affiliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.BulkDocuments;
import org.gonghui.kit.change.BulkDocuments.Rendered;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Records who stands under whom. That nobody has two primary superiors at a time, or stands above itself, the database holds. */
@ApplicationScoped
public class AffiliationService {

    static final String RESOURCE = "affiliation";

    private final AffiliationRepository affiliations;
    private final Documents documents;
    private final BulkDocuments bulk;
    private final Caller caller;
    private final Calendar calendar;

    AffiliationService(
            AffiliationRepository affiliations,
            Documents documents,
            BulkDocuments bulk,
            Caller caller,
            Calendar calendar) {
        this.affiliations = affiliations;
        this.documents = documents;
        this.bulk = bulk;
        this.caller = caller;
        this.calendar = calendar;
    }

    /**
     * The primary affiliation of a body that is being recorded in the same transaction.
     *
     * @param until when the body ends; null: it lives
     */
    @Transactional(TxType.MANDATORY)
    public void affiliateNewBody(String body, String superior, @Nullable LocalDate since, @Nullable LocalDate until) {
        record(new AffiliationRequest(body, superior, AffiliationKind.PRIMARY, since, until, null));
    }

    /** Lets one transaction at a time change the tree. To be taken before every other lock. */
    @Transactional(TxType.MANDATORY)
    public void lockTree() {
        affiliations.lockTree();
    }

    /** Whether living bodies stand directly under this one in the tree on a day or later. */
    @Transactional(TxType.MANDATORY)
    public boolean hasChildrenBeyond(String superior, LocalDate day) {
        return affiliations.lastingBeyond(superior, day).stream()
                .anyMatch(standing -> standing.isLivingChildOf(superior, day));
    }

    /**
     * A body that is being recorded, and under whom.
     *
     * @param until when the body ends; null: it lives
     */
    public record NewBody(String body, String superior, @Nullable LocalDate since, @Nullable LocalDate until) {}

    /**
     * The primary affiliations of many bodies that are being recorded in the same transaction.
     *
     * @return their documents, still to be published
     */
    public List<Rendered> affiliateNewBodies(List<NewBody> bodies) {
        List<Affiliation> recorded = bodies.stream()
                .map(body -> Affiliation.recorded(new AffiliationRequest(
                        body.body(), body.superior(), AffiliationKind.PRIMARY, body.since(), body.until(), null)))
                .toList();
        affiliations.insert(recorded);
        return recorded.stream()
                .map(one -> bulk.render(RESOURCE, one.id().toString(), AffiliationDocument.from(one)))
                .toList();
    }

    /** The primary superiors of today, by the codes of the bodies. */
    public Map<String, String> primarySuperiors(Collection<String> bodies) {
        return bodies.isEmpty() ? Map.of() : affiliations.primarySuperiors(bodies, calendar.today());
    }

    /** Which of the codes the caller acts for: {@link Caller#requireWithin} for many. */
    public Set<String> within(Collection<String> codes) {
        Set<String> roots = caller.bodies();
        if (caller.is(Roles.ADMIN)) {
            return Set.copyOf(codes);
        }
        return roots.isEmpty() || codes.isEmpty() ? Set.of() : affiliations.allWithin(codes, roots, calendar.today());
    }

    /** Records an affiliation; one that is recorded already in these words stays as it is. */
    @Transactional
    public Publication create(AffiliationRequest request) {
        caller.requireWithin(request.superior(), "/superior");
        affiliations.lockTree();
        Optional<Affiliation> same =
                affiliations.findSame(request).filter(found -> found.toRequest().equals(request));
        return same.isPresent() ? publish(same.get()) : record(request);
    }

    /** Ends an affiliation, or changes its remarks. */
    @Transactional
    public Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        affiliations.lockTree();
        StoredDocument present = documents.lock(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
        Affiliation affiliation = affiliations.findById(id);
        caller.requireWithin(affiliation.body(), "");
        EntityTags.requireMatch(ifMatch, present.etag());
        AffiliationRequest before = affiliation.toRequest();
        AffiliationRequest after = patch.applyTo(before, AffiliationRequest.class);
        requireOnlyEndAndRemarks(before, after);
        affiliation.describe(after);
        return publish(affiliation);
    }

    public StoredDocument find(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
    }

    public List<StoredDocument> list(AffiliationRepository.Filter filter, @Nullable UUID after, int limit) {
        return affiliations.list(filter, after, limit);
    }

    private Publication record(AffiliationRequest request) {
        Affiliation affiliation = Affiliation.recorded(request);
        affiliations.persist(affiliation);
        return publish(affiliation);
    }

    private Publication publish(Affiliation affiliation) {
        return documents.publish(RESOURCE, affiliation.id().toString(), AffiliationDocument.from(affiliation));
    }

    private static void requireOnlyEndAndRemarks(AffiliationRequest before, AffiliationRequest after) {
        AffiliationRequest allowed = new AffiliationRequest(
                before.body(), before.superior(), before.kind(), before.validFrom(), after.validTo(), after.note());
        if (!allowed.equals(after)) {
            throw new Problem(CommonProblem.INVALID_CONTENT)
                    .with("", "immutable", Text.of("只能更改 validTo 与 note", "Only validTo and note may change"));
        }
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(
                Text.of("没有隶属关系 %s", "There is no affiliation %s").with(id));
    }
}
