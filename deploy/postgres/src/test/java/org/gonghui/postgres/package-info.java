@NullMarked
package org.gonghui.postgres;

import org.jspecify.annotations.NullMarked;
