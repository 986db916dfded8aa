/** Whole collections at once. */
@NullMarked
package org.gonghui.kit.bulk;

import org.jspecify.annotations.NullMarked;
