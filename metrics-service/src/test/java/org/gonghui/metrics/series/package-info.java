/** What readers get of this feature. */
@NullMarked
package org.gonghui.metrics.series;

import org.jspecify.annotations.NullMarked;
