package org.gonghui.metrics.rollup;

import org.jspecify.annotations.Nullable;

/**
 * A body in a tree that was asked for.
 *
 * @param superior null for the root of the question
 * @param type the body's type, as the contract writes it
 */
public record TreeNode(String code, @Nullable String superior, @Nullable String type) {}
