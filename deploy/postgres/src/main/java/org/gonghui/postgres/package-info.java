/** A real PostgreSQL server on this machine, from the binaries on the class path, for the local stack and for tests. */
@NullMarked
package org.gonghui.postgres;

import org.jspecify.annotations.NullMarked;
