/** Roll-ups: what the figures below a body add up to. */
@NullMarked
package org.gonghui.metrics.rollup;

import org.jspecify.annotations.NullMarked;
