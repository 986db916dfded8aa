package org.gonghui.registry.honour;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.registry.honour.HonourShareRepository.Counted;
import org.jspecify.annotations.Nullable;

/** How honours are shared out. */
@Schema(name = "HonourShares", description = "How honours are shared out; the counts add up to the total")
public record HonourShares(
        @NotNull ShareBy by,
        @Schema(
                        description =
                                "Recipients of all the honours: each counts as many as it says, or one; a joint group counts its greatest number, once")
                @NotNull
                Long total,
        @Schema(description = "The greatest share first; joint numbers last") @NotNull List<Share> items) {

    private static final int SHARE_DIGITS = 4;
    private static final int PERCENT_DIGITS = 1;

    /** The honours of one code. */
    @Schema(name = "HonourShare", description = "The honours of one code")
    public record Share(
            @Schema(description = "The code, or the honour's name; null: not stated, or joint") @Nullable String code,
            @Schema(description = "What the code means, where a code list says") @Nullable Name label,
            @Schema(description = "Joint numbers over several codes, which nobody stated one by one") @NotNull
                    Boolean joint,
            @Schema(description = "Numerator: recipients with this code", examples = "83") @NotNull Long count,
            @Schema(description = "Denominator: all recipients", examples = "110") @NotNull Long total,
            @Schema(description = "The one by the other, to four digits", examples = "0.7545") @NotNull
                    BigDecimal share,
            @Schema(description = "The same in percent, to one digit", examples = "75.5") @NotNull
                    BigDecimal sharePercent) {}

    static HonourShares of(ShareBy by, List<Counted> counted) {
        long total = counted.stream().mapToLong(Counted::number).sum();
        return new HonourShares(
                by, total, counted.stream().map(one -> share(one, total)).toList());
    }

    private static Share share(Counted one, long total) {
        BigDecimal count = BigDecimal.valueOf(one.number());
        BigDecimal all = BigDecimal.valueOf(total);
        return new Share(
                one.code(),
                one.label(),
                one.joint(),
                one.number(),
                total,
                count.divide(all, SHARE_DIGITS, RoundingMode.HALF_UP),
                count.movePointRight(2).divide(all, PERCENT_DIGITS, RoundingMode.HALF_UP));
    }
}
