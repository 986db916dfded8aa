/** The launcher of the local stack: PostgreSQL, the three services and the gateway on one machine. */
@NullMarked
package org.gonghui.local;

import org.jspecify.annotations.NullMarked;
