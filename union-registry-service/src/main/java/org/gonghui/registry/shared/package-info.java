/** What records of the registry have in common. */
@NullMarked
package org.gonghui.registry.shared;

import org.jspecify.annotations.NullMarked;
