package org.gonghui.registry.rating;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.shared.RecordRules;

/** What ratings add to the contract. */
@Singleton
public class RatingRules extends RecordRules {

    RatingRules() {
        super(
                "rating",
                List.of(),
                Map.of(
                        "rating_once",
                        Meaning.conflict(
                                "/scheme",
                                "taken",
                                Text.of("该工会当年已有此项评级", "The body has a rating of this scheme and year")),
                        "rating_rated_by_known",
                        unknownBody("/ratedBy")));
    }
}
