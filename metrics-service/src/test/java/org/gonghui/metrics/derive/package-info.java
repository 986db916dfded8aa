/** Tests of derived counts. */
@NullMarked
package org.gonghui.metrics.derive;

import org.jspecify.annotations.NullMarked;
