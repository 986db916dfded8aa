/** Proofs that the change feed loses nothing. */
@NullMarked
package org.gonghui.registry.feed;

import org.jspecify.annotations.NullMarked;
