/** Reporting tasks: which bodies owe which figures by when, and who is late. */
@NullMarked
package org.gonghui.metrics.task;

import org.jspecify.annotations.NullMarked;
