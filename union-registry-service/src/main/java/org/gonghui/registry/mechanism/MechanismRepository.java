package org.gonghui.registry.mechanism;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about mechanisms. */
@Singleton
public class MechanismRepository extends RecordStore<Mechanism> {

    MechanismRepository(EntityManager entities, Sql sql) {
        super(Mechanism.class, "mechanism", entities, sql);
    }
}
