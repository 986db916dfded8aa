/** Terms of bodies: from one congress to the next. */
@NullMarked
package org.gonghui.registry.term;

import org.jspecify.annotations.NullMarked;
