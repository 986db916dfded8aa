/** Calls that may be repeated: the header {@code Idempotency-Key}. */
@NullMarked
package org.gonghui.kit.idempotency;

import org.jspecify.annotations.NullMarked;
