package org.gonghui.metrics.rollup;

import java.util.Optional;

/**
 * What the children of a body contribute, without what it says itself.
 *
 * @param amount empty where none contributes
 * @param expected bodies below that are due to report
 * @param counted those of them that enter
 */
record Subtotal(Optional<Amount> amount, int expected, int counted) {

    static final Subtotal NONE = new Subtotal(Optional.empty(), 0, 0);

    /** With one child more. Its claim speaks for all below it. */
    Subtotal plus(Totals child) {
        int known = child.reported().isPresent() ? child.expected() : child.counted();
        return new Subtotal(Amount.sum(amount, child.value()), expected + child.expected(), counted + known);
    }
}
