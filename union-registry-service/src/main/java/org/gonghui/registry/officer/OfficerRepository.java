package org.gonghui.registry.officer;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about officers. */
@Singleton
public class OfficerRepository extends RecordStore<Officer> {

    OfficerRepository(EntityManager entities, Sql sql) {
        super(Officer.class, "officer", entities, sql);
    }
}
