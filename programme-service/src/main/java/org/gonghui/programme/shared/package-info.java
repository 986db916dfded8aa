/** What the features of this service have in common: money, outside ids, dates, the bodies they name. */
@NullMarked
package org.gonghui.programme.shared;

import org.jspecify.annotations.NullMarked;
