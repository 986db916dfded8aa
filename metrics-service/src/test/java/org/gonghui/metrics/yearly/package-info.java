/** What readers get of this feature. */
@NullMarked
package org.gonghui.metrics.yearly;

import org.jspecify.annotations.NullMarked;
