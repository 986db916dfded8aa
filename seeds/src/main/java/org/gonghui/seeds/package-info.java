/** Loads the facts of the five source documents, kept as CSV beside this module, through the public API. */
@NullMarked
package org.gonghui.seeds;

import org.jspecify.annotations.NullMarked;
