/** Yearly ratings of bodies. */
@NullMarked
package org.gonghui.registry.rating;

import org.jspecify.annotations.NullMarked;
