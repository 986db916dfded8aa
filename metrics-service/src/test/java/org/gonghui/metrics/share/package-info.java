/** What readers get of this feature. */
@NullMarked
package org.gonghui.metrics.share;

import org.jspecify.annotations.NullMarked;
