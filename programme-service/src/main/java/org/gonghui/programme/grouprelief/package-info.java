/** What union bodies gave to groups: goods against the heat, warmth visits; nobody's personal file is needed. */
@NullMarked
package org.gonghui.programme.grouprelief;

import org.jspecify.annotations.NullMarked;
