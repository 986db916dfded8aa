/** Roll-ups: known answers, rules, and a law against a slow reference. */
@NullMarked
package org.gonghui.metrics.rollup;

import org.jspecify.annotations.NullMarked;
