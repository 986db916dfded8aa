/** Releases: what was published of a year under a body, frozen, numbered and comparable. */
@NullMarked
package org.gonghui.metrics.release;

import org.jspecify.annotations.NullMarked;
