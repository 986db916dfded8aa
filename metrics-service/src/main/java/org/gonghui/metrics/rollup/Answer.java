package org.gonghui.metrics.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import org.gonghui.metrics.derive.Derived;

/**
 * What is known about a {@link Question}. An absent part is missing, which is not zero.
 *
 * @param inTree whether the body is in the tree of the question at all; where it is not, all else is absent
 * @param own the body's own work, without its children's
 * @param derived what the programme service's records of the subtree count
 * @param needsForbiddenSum whether there would only be a value if some were added that do not add up
 * @param expected how many bodies of the tree are due
 * @param counted how many of them are known of
 */
public record Answer(
        Question question,
        boolean inTree,
        Optional<Amount> own,
        Optional<Amount> reported,
        Optional<Amount> rolledUp,
        Optional<Amount> derived,
        Optional<BigDecimal> gap,
        Optional<Boolean> contradicts,
        boolean needsForbiddenSum,
        int expected,
        int counted) {

    static Answer of(Question question, Totals totals, boolean needsForbiddenSum, Derived derived) {
        return new Answer(
                question,
                true,
                totals.own(),
                totals.reported(),
                totals.rolledUp(),
                Optional.ofNullable(Amount.of(derived)),
                totals.gap(),
                totals.contradicts(),
                needsForbiddenSum,
                totals.expected(),
                totals.counted());
    }

    static Answer outside(Question question) {
        return new Answer(
                question,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                0);
    }

    /** The best value: what is reported, else what is rolled up. */
    public Optional<Amount> value() {
        return reported.or(() -> rolledUp);
    }

    public Optional<ValueBasis> basis() {
        return reported.map(claim -> ValueBasis.REPORTED).or(() -> rolledUp.map(added -> ValueBasis.ROLLED_UP));
    }
}
