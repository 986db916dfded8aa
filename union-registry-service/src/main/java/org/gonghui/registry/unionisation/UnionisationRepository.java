package org.gonghui.registry.unionisation;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about unionisations. */
@Singleton
public class UnionisationRepository extends RecordStore<Unionisation> {

    UnionisationRepository(EntityManager entities, Sql sql) {
        super(Unionisation.class, "unionisation", entities, sql);
    }
}
