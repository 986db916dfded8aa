package org.gonghui.registry.rating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.kit.text.Name;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** A rating as a caller describes it. */
@Schema(name = "RatingRequest", description = "How a body was rated for a year, to record")
public record RatingRequest(
        @Schema(description = "Code of the body that was rated", examples = "GD-ZQ-HT")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Year that was rated", examples = "2023") @NotNull @Min(1900) @Max(2100) Integer year,
        @Schema(
                        description = "Code of the rating scheme; one rating of a body for each scheme and year",
                        examples = "strong_base")
                @NotNull
                @Pattern(regexp = SCHEME)
                String scheme,
        @Schema(description = "What the scheme is called") @NotNull @Valid Name schemeName,
        @Schema(description = "The grade or title that was given") @NotNull @Valid Name grade,
        @Schema(description = "Points; null: not stated") @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Nullable
                BigDecimal score,
        @Schema(description = "Code of the body that rated; null: not stated, or not one of ours", examples = "GD")
                @Nullable
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String ratedBy,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest {

    static final String SCHEME = "[a-z][a-z0-9_]{0,63}";

    private static final int MOST_ZEROS = 6;

    /** Equal scores are written alike. */
    public RatingRequest {
        score = score == null ? null : plain(score.stripTrailingZeros());
    }

    /** Written out, unless it is far too great anyway. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 && number.scale() >= -MOST_ZEROS ? number.setScale(0) : number;
    }
}
