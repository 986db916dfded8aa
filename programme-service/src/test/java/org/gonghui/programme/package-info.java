/** The programme service, tested on a real PostgreSQL and held against its contract. */
@NullMarked
package org.gonghui.programme;

import org.jspecify.annotations.NullMarked;
