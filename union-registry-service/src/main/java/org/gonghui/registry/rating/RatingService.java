package org.gonghui.registry.rating;

import jakarta.inject.Singleton;
import org.gonghui.kit.record.RecordKind;
import org.gonghui.kit.record.RecordService;
import org.gonghui.kit.record.RecordTools;
import org.gonghui.kit.text.Text;

/** Records and edits ratings. */
@Singleton
public class RatingService extends RecordService<Rating, RatingRequest> {

    RatingService(RatingRepository ratings, RecordTools tools) {
        super(
                new RecordKind<>(
                        RatingResource.PATH,
                        RatingRequest.class,
                        Rating::new,
                        Text.of("没有评级 %s", "There is no rating %s")),
                ratings,
                tools);
    }
}
