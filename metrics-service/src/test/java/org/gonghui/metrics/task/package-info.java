/** Reporting tasks, tested over HTTP on a real PostgreSQL. */
@NullMarked
package org.gonghui.metrics.task;

import org.jspecify.annotations.NullMarked;
