/** Quality findings, tested over HTTP on a real PostgreSQL. */
@NullMarked
package org.gonghui.metrics.quality;

import org.jspecify.annotations.NullMarked;
