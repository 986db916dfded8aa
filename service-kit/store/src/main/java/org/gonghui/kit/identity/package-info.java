/** Where records and facts come from. */
@NullMarked
package org.gonghui.kit.identity;

import org.jspecify.annotations.NullMarked;
