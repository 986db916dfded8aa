/** The documents that figures are read from. */
@NullMarked
package org.gonghui.metrics.source;

import org.jspecify.annotations.NullMarked;
