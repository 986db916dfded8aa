/** The metrics: what is counted, in what, and how it adds up. */
@NullMarked
package org.gonghui.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
