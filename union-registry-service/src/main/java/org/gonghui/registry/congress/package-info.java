/** Congresses of bodies: number, days, delegates. */
@NullMarked
package org.gonghui.registry.congress;

import org.jspecify.annotations.NullMarked;
