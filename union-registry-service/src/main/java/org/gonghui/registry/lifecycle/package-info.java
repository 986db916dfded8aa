/** The life of union bodies: renamed, transferred, merged, split, dissolved; each event dated, and never deleted. */
@NullMarked
package org.gonghui.registry.lifecycle;

import org.jspecify.annotations.NullMarked;
