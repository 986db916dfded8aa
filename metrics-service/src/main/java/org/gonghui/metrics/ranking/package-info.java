/** Rankings: the children of a body by a metric. */
@NullMarked
package org.gonghui.metrics.ranking;

import org.jspecify.annotations.NullMarked;
