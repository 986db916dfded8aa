/** Releases, tested over HTTP on a real PostgreSQL. */
@NullMarked
package org.gonghui.metrics.release;

import org.jspecify.annotations.NullMarked;
