/** The files that tables become. */
@NullMarked
package org.gonghui.metrics.table;

import org.jspecify.annotations.NullMarked;
