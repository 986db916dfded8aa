/** Honours, who received them and who granted them. */
@NullMarked
package org.gonghui.registry.honour;

import org.jspecify.annotations.NullMarked;
