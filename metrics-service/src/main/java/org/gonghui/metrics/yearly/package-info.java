/** Yearly reports: all that is known of a body's year. */
@NullMarked
package org.gonghui.metrics.yearly;

import org.jspecify.annotations.NullMarked;
