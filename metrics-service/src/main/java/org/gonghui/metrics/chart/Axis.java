package org.gonghui.metrics.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An axis of numbers from 0 or less to more than all values, with steps of 1, 2 or 5 times a power of ten.
 *
 * @param steps how many steps lie between the ends
 */
record Axis(BigDecimal from, BigDecimal step, int steps) {

    private static final int WANTED = 5;
    private static final List<BigDecimal> NICE =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    static Axis over(List<Mark> marks) {
        List<BigDecimal> values = marks.stream()
                .flatMap(mark -> Stream.of(mark.value(), mark.lower(), mark.upper()))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = niceStep(high.subtract(low));
        BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        int steps = high.subtract(from).divide(step, 0, RoundingMode.CEILING).intValue();
        return new Axis(from, step, Math.max(steps, 1));
    }

    /** Where a value lies, from 0 at one end to 1 at the other. */
    double position(BigDecimal value) {
        return value.subtract(from).doubleValue() / (step.doubleValue() * steps);
    }

    List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(at -> from.add(step.multiply(BigDecimal.valueOf(at))))
                .toList();
    }

    private static BigDecimal niceStep(BigDecimal range) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal rough = range.divide(BigDecimal.valueOf(WANTED), range.scale() + 4, RoundingMode.CEILING);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return NICE.stream()
                .map(power::multiply)
                .filter(nice -> nice.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
