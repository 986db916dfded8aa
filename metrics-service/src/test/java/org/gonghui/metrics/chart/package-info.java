/** What charts show. */
@NullMarked
package org.gonghui.metrics.chart;

import org.jspecify.annotations.NullMarked;
