/** Who changed what: the append-only trail. */
@NullMarked
package org.gonghui.kit.audit;

import org.jspecify.annotations.NullMarked;
