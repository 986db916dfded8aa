/** Whole collections at once: exports as they stand, and uploads that are applied in the background. */
@NullMarked
package org.gonghui.kit.bulk;

import org.jspecify.annotations.NullMarked;
