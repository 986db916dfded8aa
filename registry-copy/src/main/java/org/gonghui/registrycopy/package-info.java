/** A service's own copy of the registry: which bodies exist, and how the tree stands. Kept by the registry's feed. */
@NullMarked
package org.gonghui.registrycopy;

import org.jspecify.annotations.NullMarked;
