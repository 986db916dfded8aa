/** Shares: what the children of a body contribute to it. */
@NullMarked
package org.gonghui.metrics.share;

import org.jspecify.annotations.NullMarked;
