/** What the services ask of PostgreSQL. */
@NullMarked
package org.gonghui.kit.database;

import org.jspecify.annotations.NullMarked;
