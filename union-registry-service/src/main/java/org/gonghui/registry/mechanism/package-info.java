/** Standing mechanisms of a body, such as its workers' congress, and since when they work. */
@NullMarked
package org.gonghui.registry.mechanism;

import org.jspecify.annotations.NullMarked;
