/** Strict reading of request bodies: every fault at once, each with its pointer. */
@NullMarked
package org.gonghui.kit.json;

import org.jspecify.annotations.NullMarked;
