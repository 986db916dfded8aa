/** What readers get of this feature. */
@NullMarked
package org.gonghui.metrics.ranking;

import org.jspecify.annotations.NullMarked;
