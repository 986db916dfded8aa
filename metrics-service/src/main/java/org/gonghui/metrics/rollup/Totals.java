package org.gonghui.metrics.rollup;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a roll-up says of a body: its claim beside what adds up, and how many are known of.
 *
 * @param own the body's own work, without its children's
 * @param reported the body's own claim for its subtree
 * @param rolledUp its own work and what its children contribute; empty where none of it is known
 * @param expected bodies of the subtree that are due to report, the body itself included
 * @param counted those of them that enter {@code rolledUp}
 */
record Totals(Optional<Amount> own, Optional<Amount> reported, Optional<Amount> rolledUp, int expected, int counted) {

    /**
     * Adds what a body says itself to what its children contribute.
     *
     * @param due whether the body is due to report
     */
    static Totals of(boolean due, Optional<Amount> own, Optional<Amount> claim, Subtotal below) {
        return new Totals(
                own,
                claim,
                Amount.sum(own, below.amount()),
                below.expected() + (due ? 1 : 0),
                below.counted() + (due && own.isPresent() ? 1 : 0));
    }

    Optional<BigDecimal> gap() {
        return reported.flatMap(claim -> rolledUp.map(added -> claim.value().subtract(added.value())));
    }

    Optional<Boolean> contradicts() {
        return reported.flatMap(claim -> rolledUp.map(claim::isDisjoint));
    }

    /** The best value; to its superior a body contributes the same. */
    Optional<Amount> value() {
        return reported.or(() -> rolledUp);
    }

    Optional<ValueBasis> basis() {
        return reported.map(claim -> ValueBasis.REPORTED).or(() -> rolledUp.map(added -> ValueBasis.ROLLED_UP));
    }
}
