package org.gonghui.metrics.rollup;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is known about a {@link Question}. An absent part is missing, which is not zero.
 *
 * @param inTree whether the body is in the tree of the question at all; where it is not, all else is absent
 * @param own the body's own work, without its children's
 * @param derived what the records of the subtree count; not counted yet
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

    static Answer of(Question question, RollUp rollUp) {
        return new Answer(
                question,
                true,
                rollUp.own(),
                rollUp.reported(),
                rollUp.rolledUp(),
                Optional.empty(),
                rollUp.gap(),
                rollUp.contradicts(),
                rollUp.needsForbiddenSum(),
                rollUp.expected(),
                rollUp.counted());
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
