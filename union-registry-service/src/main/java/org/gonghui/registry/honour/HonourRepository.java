package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about single honours. */
@Singleton
public class HonourRepository extends RecordStore<Honour> {

    HonourRepository(EntityManager entities, Sql sql) {
        super(Honour.class, "honour", entities, sql);
    }
}
