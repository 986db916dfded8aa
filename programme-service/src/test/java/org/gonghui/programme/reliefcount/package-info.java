/** Counts of relief. */
@NullMarked
package org.gonghui.programme.reliefcount;

import org.jspecify.annotations.NullMarked;
