/** Whole collections at once: uploads that are applied in the background. */
@NullMarked
package org.gonghui.kit.bulk;

import org.jspecify.annotations.NullMarked;
