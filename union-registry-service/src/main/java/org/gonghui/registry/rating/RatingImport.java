package org.gonghui.registry.rating;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordImport;

/** Bulk uploads of ratings. */
@Singleton
public class RatingImport extends RecordImport<RatingRequest> {

    static final String CSV_EXAMPLE =
            """
            externalId.system,externalId.key,body,year,scheme,schemeName.zh,grade.zh,ratedBy
            seeds,R002,GD-ZQ-HT,2023,strong_base,广东省“强基工程”,先进县级总工会,GD
            """;

    RatingImport(RatingService ratings) {
        super(ratings);
    }
}
