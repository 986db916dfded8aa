/** The whole stack, started as its user starts it and called through its one door. */
@NullMarked
package org.gonghui.system;

import org.jspecify.annotations.NullMarked;
