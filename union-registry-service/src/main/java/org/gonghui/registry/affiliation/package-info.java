/** Who stands under whom, and from when to when. */
@NullMarked
package org.gonghui.registry.affiliation;

import org.jspecify.annotations.NullMarked;
