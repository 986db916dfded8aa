package org.gonghui.metrics.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.MetricRules;

/**
 * How far a value stands from one that it should be near: within a factor of 1.5 of ten, a hundred, a thousand or ten
 * thousand (万) times or parts of it, which looks like a slip of magnitude, or else simply far.
 *
 * @param power of ten, from 1 to 4; 0: no slip of magnitude
 * @param ratio of the larger to the smaller
 * @param up whether the value is the larger
 */
public record Deviation(int power, BigDecimal ratio, boolean up) {

    private static final double NEAR = Math.log10(1.5);
    private static final int LARGEST_POWER = 4;
    private static final MathContext SHOWN = new MathContext(3);

    /** Empty where both are near to each other, not above zero, or too small to tell. */
    public static Optional<Deviation> between(
            BigDecimal value, BigDecimal other, MetricRules metric, DeviationSettings settings) {
        BigDecimal larger = value.max(other);
        BigDecimal smaller = value.min(other);
        BigDecimal smallest =
                switch (metric.valueType()) {
                    case COUNT, MONEY -> settings.smallest();
                    case PERCENT, RATIO -> BigDecimal.ONE;
                    case ORDINAL -> larger.add(BigDecimal.ONE);
                };
        if (smaller.signum() <= 0 || larger.compareTo(smallest) < 0) {
            return Optional.empty();
        }
        BigDecimal ratio = larger.divide(smaller, MathContext.DECIMAL64);
        double digits = Math.log10(ratio.doubleValue());
        long power = Math.round(digits);
        boolean up = value.compareTo(other) > 0;
        if (power >= 1 && power <= LARGEST_POWER && Math.abs(digits - power) <= NEAR) {
            return Optional.of(new Deviation((int) power, ratio, up));
        }
        return ratio.compareTo(settings.jumpFactor()) >= 0
                ? Optional.of(new Deviation(0, ratio, up))
                : Optional.empty();
    }

    public boolean isMagnitude() {
        return power > 0;
    }

    /** Says it in words. */
    public Text against(Text what, BigDecimal other) {
        Text text = isMagnitude()
                ? Text.of(
                        "约为%1$s %2$s 的 %3$s 倍；请核对数量级（如“万”）",
                        "About %3$s times %2$s (%1$s); is the order of magnitude, such as 万, right?")
                : Text.of("为%1$s %2$s 的 %3$s 倍", "%3$s times %2$s (%1$s)");
        String shown = other.stripTrailingZeros().toPlainString();
        return Text.of(
                String.format(Locale.ROOT, text.zh(), what.zh(), shown, factor()),
                String.format(Locale.ROOT, text.en(), what.en(), shown, factor()));
    }

    /** Such as {@code 10000}, {@code 1/10000} or {@code 3.5}. */
    public String factor() {
        String shown = isMagnitude()
                ? BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString()
                : ratio.round(SHOWN).stripTrailingZeros().toPlainString();
        return up ? shown : "1/" + shown;
    }
}
