/** What metrics count from records of the programme service. */
@NullMarked
package org.gonghui.metrics.derive;

import org.jspecify.annotations.NullMarked;
