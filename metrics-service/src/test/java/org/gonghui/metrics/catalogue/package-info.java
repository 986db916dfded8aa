/** The metric catalogue, tested over HTTP. */
@NullMarked
package org.gonghui.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
