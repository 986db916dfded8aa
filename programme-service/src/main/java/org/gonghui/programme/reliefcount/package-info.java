/** How many people were given relief, for each body with all below it: counted here, where they are known. */
@NullMarked
package org.gonghui.programme.reliefcount;

import org.jspecify.annotations.NullMarked;
