package org.gonghui.metrics.rollup;

import java.util.List;
import java.util.UUID;

/**
 * What a body claims for its subtree beside what rolls up below it.
 *
 * @param figures those that make up the claim
 * @param contradicts whether no value can be meant by both
 */
public record ClaimCheck(String body, Amount claim, List<UUID> figures, Amount rolledUp, boolean contradicts) {}
