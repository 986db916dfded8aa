/** The clock, and the calendar by which a date begins. */
@NullMarked
package org.gonghui.kit.time;

import org.jspecify.annotations.NullMarked;
