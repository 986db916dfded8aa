/** Answers that are made of what several services say. */
@NullMarked
package org.gonghui.gateway.compose;

import org.jspecify.annotations.NullMarked;
