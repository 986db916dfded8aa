package org.gonghui.registry.rating;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.NullUnmarked;

/** How a body was rated for a year. */
@Entity
@NullUnmarked
public class Rating extends RecordEntity<RatingRequest> {

    private Integer year;
    private String scheme;
    private String schemeNameZh;
    private String schemeNameEn;
    private String gradeZh;
    private String gradeEn;
    private BigDecimal score;
    private String ratedBy;

    protected Rating() {}

    @Override
    protected void describe(RatingRequest request) {
        year = request.year();
        scheme = request.scheme();
        schemeNameZh = request.schemeName().zh();
        schemeNameEn = request.schemeName().en();
        gradeZh = request.grade().zh();
        gradeEn = request.grade().en();
        score = request.score();
        ratedBy = request.ratedBy();
    }

    @Override
    public RatingRequest toRequest() {
        return new RatingRequest(
                body(),
                year,
                scheme,
                new Name(schemeNameZh, schemeNameEn),
                new Name(gradeZh, gradeEn),
                score,
                ratedBy,
                source(),
                note(),
                externalId());
    }
}
