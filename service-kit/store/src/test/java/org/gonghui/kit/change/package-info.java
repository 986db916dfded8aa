/** Tests of documents and the feed. */
@NullMarked
package org.gonghui.kit.change;

import org.jspecify.annotations.NullMarked;
