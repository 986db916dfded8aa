/** What readers get of this feature. */
@NullMarked
package org.gonghui.metrics.comparison;

import org.jspecify.annotations.NullMarked;
