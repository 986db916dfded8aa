/** Following another service's feed. */
@NullMarked
package org.gonghui.kit.sync;

import org.jspecify.annotations.NullMarked;
