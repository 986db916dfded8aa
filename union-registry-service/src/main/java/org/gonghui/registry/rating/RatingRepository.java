package org.gonghui.registry.rating;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.gonghui.kit.database.Sql;
import org.gonghui.kit.record.RecordStore;

/** Every question to the database about ratings. */
@Singleton
public class RatingRepository extends RecordStore<Rating> {

    RatingRepository(EntityManager entities, Sql sql) {
        super(Rating.class, "rating", entities, sql);
    }
}
