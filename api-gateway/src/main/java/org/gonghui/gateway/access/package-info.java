/** Who calls how often, and tokens of the local stack. */
@NullMarked
package org.gonghui.gateway.access;

import org.jspecify.annotations.NullMarked;
