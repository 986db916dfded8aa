/** Calls that are repeated. */
@NullMarked
package org.gonghui.registry.idempotency;

import org.jspecify.annotations.NullMarked;
