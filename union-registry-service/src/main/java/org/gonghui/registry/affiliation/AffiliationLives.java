package org.gonghui.registry.affiliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.jspecify.annotations.Nullable;

/** What lifecycle events ask of affiliations and do to them, in the open transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AffiliationLives {

    private final AffiliationRepository affiliations;
    private final Documents documents;
    private final ObjectMapper json;

    AffiliationLives(AffiliationRepository affiliations, Documents documents, ObjectMapper json) {
        this.affiliations = affiliations;
        this.documents = documents;
        this.json = json;
    }

    /** Lets one transaction at a time change the tree, until this one ends. To be taken before every other lock. */
    public void lockTree() {
        affiliations.lockTree();
    }

    /** The affiliations of a body in every line, upwards and downwards, that hold on a day or later; earliest first. */
    public List<Standing> lastingBeyond(String body, LocalDate day) {
        return affiliations.lastingBeyond(body, day);
    }

    /** Whether a body is one of the others, or stands below one, on a day. */
    public boolean isWithin(String body, Set<String> others, LocalDate day) {
        return affiliations.isWithin(body, others, day);
    }

    /** Ends an affiliation that is open. */
    public void end(UUID id, LocalDate day) {
        documents.lock(AffiliationService.RESOURCE, id.toString());
        Affiliation affiliation = affiliations.findById(id);
        affiliation.end(day);
        publish(affiliation);
    }

    /** Places a body under a superior in the tree, with no end. */
    public void begin(String body, String superior, LocalDate day) {
        Affiliation affiliation =
                Affiliation.recorded(new AffiliationRequest(body, superior, AffiliationKind.PRIMARY, day, null, null));
        affiliations.persist(affiliation);
        publish(affiliation);
    }

    /**
     * Puts an affiliation back to what its document said.
     *
     * @param document null: it never was
     */
    public void restore(String key, @Nullable JsonNode document) {
        UUID id = UUID.fromString(key);
        Affiliation present = affiliations.findById(id);
        if (document == null) {
            affiliations.delete(present);
            documents.withdraw(AffiliationService.RESOURCE, key);
        } else {
            present.describe(read(document).toRequest());
            publish(present);
        }
    }

    private void publish(Affiliation affiliation) {
        documents.publish(
                AffiliationService.RESOURCE, affiliation.id().toString(), AffiliationDocument.from(affiliation));
    }

    private AffiliationDocument read(JsonNode document) {
        try {
            return json.treeToValue(document, AffiliationDocument.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
