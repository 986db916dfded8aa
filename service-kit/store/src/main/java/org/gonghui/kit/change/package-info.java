/** Public documents of resources, and the feed that tells every change of them exactly once in effect. */
@NullMarked
package org.gonghui.kit.change;

import org.jspecify.annotations.NullMarked;
