/** Figures, tested over HTTP on a real PostgreSQL. */
@NullMarked
package org.gonghui.metrics.figure;

import org.jspecify.annotations.NullMarked;
