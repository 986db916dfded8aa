/** What identifies people, tested. */
@NullMarked
package org.gonghui.kit.person;

import org.jspecify.annotations.NullMarked;
