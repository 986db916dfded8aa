@NullMarked
package org.gonghui.kit.database;

import org.jspecify.annotations.NullMarked;
