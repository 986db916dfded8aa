/** The metrics service, tested on a real PostgreSQL and held against its contract. */
@NullMarked
package org.gonghui.metrics;

import org.jspecify.annotations.NullMarked;
