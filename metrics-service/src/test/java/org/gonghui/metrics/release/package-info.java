/** How releases behave. */
@NullMarked
package org.gonghui.metrics.release;

import org.jspecify.annotations.NullMarked;
