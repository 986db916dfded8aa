/** Keyset pages with opaque tokens. */
@NullMarked
package org.gonghui.kit.paging;

import org.jspecify.annotations.NullMarked;
