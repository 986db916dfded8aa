/** Records that bodies keep: described whole by a request, known again by an external id, edited by merge patches. */
@NullMarked
package org.gonghui.kit.record;

import org.jspecify.annotations.NullMarked;
