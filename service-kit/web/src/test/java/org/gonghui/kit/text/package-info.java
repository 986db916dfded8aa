/** Tests. */
@NullMarked
package org.gonghui.kit.text;

import org.jspecify.annotations.NullMarked;
