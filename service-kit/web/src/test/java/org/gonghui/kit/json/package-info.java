/** Tests. */
@NullMarked
package org.gonghui.kit.json;

import org.jspecify.annotations.NullMarked;
