package org.gonghui.registry.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.change.Documents;

/** A resource of the feed that only these tests write, by the same means as every feature. */
@Singleton
public class Proofs implements ChangeCatalogue {

    static final String RESOURCE = "proof";

    private final Documents documents;

    Proofs(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Set<String> resources() {
        return Set.of(RESOURCE);
    }

    /** Writes one key in the transaction that is open. */
    void write(String key, int value) {
        documents.lock(RESOURCE, key);
        documents.publish(RESOURCE, key, Map.of("value", value));
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
