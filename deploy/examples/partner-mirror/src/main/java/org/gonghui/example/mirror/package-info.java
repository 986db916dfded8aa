/** A partner's nightly copy of the federation's public records: a snapshot at first, then what changed since. */
@NullMarked
package org.gonghui.example.mirror;

import org.jspecify.annotations.NullMarked;
