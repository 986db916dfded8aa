@NullMarked
package org.gonghui.local;

import org.jspecify.annotations.NullMarked;
