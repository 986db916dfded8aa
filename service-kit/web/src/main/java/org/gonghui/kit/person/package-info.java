/** What identifies people. */
@NullMarked
package org.gonghui.kit.person;

import org.jspecify.annotations.NullMarked;
