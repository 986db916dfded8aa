/** Tables, and how they are written as CSV and XLSX. */
@NullMarked
package org.gonghui.metrics.table;

import org.jspecify.annotations.NullMarked;
