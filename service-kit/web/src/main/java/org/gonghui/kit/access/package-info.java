/** Who is calling, in which roles, for which subtrees. */
@NullMarked
package org.gonghui.kit.access;

import org.jspecify.annotations.NullMarked;
