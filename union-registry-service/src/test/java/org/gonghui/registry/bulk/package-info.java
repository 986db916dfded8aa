/** Bulk uploads, proved on bodies and honours. */
@NullMarked
package org.gonghui.registry.bulk;

import org.jspecify.annotations.NullMarked;
