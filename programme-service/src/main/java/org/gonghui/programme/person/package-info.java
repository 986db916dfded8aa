/** Personal data: sealed by field, found by a keyed hash, masked wherever it is shown. */
@NullMarked
package org.gonghui.programme.person;

import org.jspecify.annotations.NullMarked;
