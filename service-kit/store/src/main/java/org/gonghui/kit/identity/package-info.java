/** How records are known outside. */
@NullMarked
package org.gonghui.kit.identity;

import org.jspecify.annotations.NullMarked;
