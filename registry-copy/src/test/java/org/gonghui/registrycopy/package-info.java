/** What tests of services that keep a copy of the registry need. */
@NullMarked
package org.gonghui.registrycopy;

import org.jspecify.annotations.NullMarked;
