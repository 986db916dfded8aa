package org.gonghui.metrics.derive;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.derive.Tally.Sum;
import org.jspecify.annotations.Nullable;

/** What a derived value was counted from, or why there is none. */
@Schema(name = "Derivation", description = "What a derived value was counted from, or why there is none")
public record Derivation(
        @Schema(description = "How many records of the subtree were counted; null: it was not counted") @Nullable
                Long records,
        @Schema(description = "How many of them do not say what is added up; where any, derived.upper is open")
                @Nullable
                Long untold,
        @Schema(
                        description =
                                "When the programme service's records were last noted to be read to their end, which"
                                        + " is done whenever something has changed and at least every minute; null: never,"
                                        + " or it is not counted from them")
                @Nullable
                Instant recordsReadAt,
        @Schema(description = "Why derived is null; labels at /api/v1/code-lists/derived-missing; null where it is not")
                @Nullable
                DerivedMissing missing) {

    static Derivation missing(DerivedMissing why) {
        return new Derivation(null, null, null, why);
    }

    static Derivation of(Sum sum, Instant readAt) {
        boolean silent = sum.records() > 0 && sum.told() == 0;
        return new Derivation(
                sum.records(), sum.records() - sum.told(), readAt, silent ? DerivedMissing.NOT_TOLD : null);
    }
}
