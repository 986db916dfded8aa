/** Sources, tested over HTTP. */
@NullMarked
package org.gonghui.metrics.source;

import org.jspecify.annotations.NullMarked;
