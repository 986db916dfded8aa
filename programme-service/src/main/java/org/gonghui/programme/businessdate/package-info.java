/** Another day than today's, for trying out on one afternoon what takes a year. */
@NullMarked
package org.gonghui.programme.businessdate;

import org.jspecify.annotations.NullMarked;
