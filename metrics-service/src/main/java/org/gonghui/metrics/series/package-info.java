/** Series: a metric at a body over years. */
@NullMarked
package org.gonghui.metrics.series;

import org.jspecify.annotations.NullMarked;
