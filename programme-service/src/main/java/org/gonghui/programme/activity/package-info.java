/** Activities: what unions do that is counted. */
@NullMarked
package org.gonghui.programme.activity;

import org.jspecify.annotations.NullMarked;
