/** Tables, and how they are written as CSV and XLSX. */
@NullMarked
package org.gonghui.kit.table;

import org.jspecify.annotations.NullMarked;
