/** Counts of stations and activities by body and year. */
@NullMarked
package org.gonghui.programme.count;

import org.jspecify.annotations.NullMarked;
