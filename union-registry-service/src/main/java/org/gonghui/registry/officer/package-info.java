/** Who holds which post in a body, and from when to when. */
@NullMarked
package org.gonghui.registry.officer;

import org.jspecify.annotations.NullMarked;
