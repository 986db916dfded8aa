/** Tests of whole collections. */
@NullMarked
package org.gonghui.kit.bulk;

import org.jspecify.annotations.NullMarked;
