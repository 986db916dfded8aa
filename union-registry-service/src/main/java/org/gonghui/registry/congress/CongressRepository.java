package org.gonghui.registry.congress;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about congresses. */
@Singleton
public class CongressRepository extends RecordStore<Congress> {

    CongressRepository(EntityManager entities, Sql sql) {
        super(Congress.class, "congress", entities, sql);
    }
}
