/** What the features of this service share. */
@NullMarked
package org.gonghui.metrics.shared;

import org.jspecify.annotations.NullMarked;
