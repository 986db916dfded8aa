/** What the reads made of many roll-ups share: what is asked, what is known of each value, and the forms of an answer. */
@NullMarked
package org.gonghui.metrics.report;

import org.jspecify.annotations.NullMarked;
