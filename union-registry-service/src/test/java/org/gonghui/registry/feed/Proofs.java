package org.gonghui.registry.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;

/** Resources, one of them confidential, that only these tests write, by the same means as every feature. */
@Singleton
public class Proofs implements ChangeCatalogue {

    static final String RESOURCE = "proof";
    static final String SECRET = "proof_secret";

    private final Documents documents;

    Proofs(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Set<String> resources() {
        return Set.of(RESOURCE);
    }

    @Override
    public Set<String> confidential() {
        return Set.of(SECRET);
    }

    /** Writes one key in the transaction that is open. */
    void write(String key, int value) {
        documents.lock(RESOURCE, key);
        documents.publish(RESOURCE, key, Map.of("value", value));
    }

    /** Writes one key of the confidential kind in the transaction that is open. */
    Publication writeSecret(String key, int value) {
        documents.lock(SECRET, key);
        return documents.publish(SECRET, key, Map.of("value", value));
    }

    /** Deletes one key of the confidential kind in the transaction that is open. */
    void deleteSecret(String key) {
        documents.lock(SECRET, key);
        documents.withdraw(SECRET, key);
    }

    /** Deletes one key in the transaction that is open. */
    void delete(String key) {
        documents.lock(RESOURCE, key);
        documents.withdraw(RESOURCE, key);
    }

    void commit(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
