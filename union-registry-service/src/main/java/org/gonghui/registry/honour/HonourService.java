package org.gonghui.registry.honour;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Records and edits honours. */
@ApplicationScoped
public class HonourService {

    static final String RESOURCE = "honour";

    private final HonourRepository honours;
    private final Documents documents;
    private final Caller caller;
    private final ExternalIds externalIds;

    HonourService(HonourRepository honours, Documents documents, Caller caller, ExternalIds externalIds) {
        this.honours = honours;
        this.externalIds = externalIds;
        this.documents = documents;
        this.caller = caller;
    }

    /** Records an honour; one with the same external id and content stays as it is. */
    @Transactional
    public Publication create(HonourRequest request) {
        caller.requireWithin(request.body(), "/body");
        Optional<Honour> known = findKnown(request.externalId());
        if (known.isPresent()) {
            if (!known.get().toRequest().equals(request)) {
                throw ExternalIds.taken("/api/v1/honours/" + known.get().id());
            }
            return publish(known.get());
        }
        Honour honour = Honour.recorded(request);
        honours.persist(honour);
        return publish(honour);
    }

    /**
     * Records an honour or changes the one that has its external id, within the open transaction. Two that record one
     * honour at a time are kept apart by the database alone: one lock for each row would be too many.
     */
    Publication upsert(HonourRequest request, ExternalId externalId) {
        caller.requireWithin(request.body(), "/body");
        requireKnownBodies(request);
        Optional<UUID> known = honours.findId(externalId);
        if (known.isEmpty()) {
            Honour honour = Honour.recorded(request);
            honours.persist(honour);
            return publish(honour);
        }
        documents.lock(RESOURCE, known.get().toString());
        Honour honour = honours.findById(known.get());
        caller.requireWithin(honour.toRequest().body(), "");
        honour.describe(request);
        return publish(honour);
    }

    private void requireKnownBodies(HonourRequest request) {
        Faults faults = new Faults();
        if (!honours.isBody(request.body())) {
            faults.add("/body", "unknown_body", HonourRules.UNKNOWN_BODY);
        }
        if (request.grantingBody() != null && !honours.isBody(request.grantingBody())) {
            faults.add("/grantingBody", "unknown_body", HonourRules.UNKNOWN_BODY);
        }
        faults.throwIfAny();
    }

    /** Changes some fields of an honour. */
    @Transactional
    public Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument present = documents.lock(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
        Honour honour = honours.findById(id);
        HonourRequest before = honour.toRequest();
        caller.requireWithin(before.body(), "");
        EntityTags.requireMatch(ifMatch, present.etag());
        HonourRequest after = patch.applyTo(before, HonourRequest.class);
        caller.requireWithin(after.body(), "/body");
        ExternalIds.requireUnchanged(before.externalId(), after.externalId());
        honour.describe(after);
        return publish(honour);
    }

    public StoredDocument find(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
    }

    public List<StoredDocument> list(HonourRepository.Filter filter, @Nullable UUID after, int limit) {
        return honours.list(filter, after, limit);
    }

    private Optional<Honour> findKnown(@Nullable ExternalId externalId) {
        if (externalId == null) {
            return Optional.empty();
        }
        externalIds.lock(RESOURCE, externalId);
        return honours.findByExternalId(externalId);
    }

    private Publication publish(Honour honour) {
        return documents.publish(RESOURCE, honour.id().toString(), new HonourDocument(honour.id(), honour.toRequest()));
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(Text.of("没有荣誉 %s", "There is no honour %s").with(id));
    }
}
