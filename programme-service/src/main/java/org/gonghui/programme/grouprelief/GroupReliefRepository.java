package org.gonghui.programme.grouprelief;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every query about group relief. */
@Singleton
public class GroupReliefRepository extends RecordStore<GroupRelief> {

    static final String RESOURCE = "group_relief";

    private final EntityManager entities;

    GroupReliefRepository(EntityManager entities, Sql sql) {
        super(GroupRelief.class, RESOURCE, entities, sql);
        this.entities = entities;
    }

    /** What was paid out of a fund, also what was cancelled since. */
    List<GroupRelief> paidOutOf(UUID fund) {
        return entities.createQuery("FROM GroupRelief WHERE fund = ?1 ORDER BY id", GroupRelief.class)
                .setParameter(1, fund)
                .getResultList();
    }
}
