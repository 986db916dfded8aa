/** Relief schemes, what they demand from a day on, and the rounds in which they take applications. */
@NullMarked
package org.gonghui.programme.scheme;

import org.jspecify.annotations.NullMarked;
