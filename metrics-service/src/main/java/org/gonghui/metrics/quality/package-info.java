/** Quality: what looks odd about the figures of a year. */
@NullMarked
package org.gonghui.metrics.quality;

import org.jspecify.annotations.NullMarked;
