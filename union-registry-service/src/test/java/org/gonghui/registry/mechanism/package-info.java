/** The registry, tested on a real PostgreSQL and held against its contract. */
@NullMarked
package org.gonghui.registry.mechanism;

import org.jspecify.annotations.NullMarked;
