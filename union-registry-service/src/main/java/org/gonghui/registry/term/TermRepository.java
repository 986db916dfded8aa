package org.gonghui.registry.term;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about terms. */
@Singleton
public class TermRepository extends RecordStore<Term> {

    TermRepository(EntityManager entities, Sql sql) {
        super(Term.class, "term", entities, sql);
    }
}
