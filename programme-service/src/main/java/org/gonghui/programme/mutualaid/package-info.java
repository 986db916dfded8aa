/** Mutual aid: what is covered in a year, who is covered, and what is claimed and paid. */
@NullMarked
package org.gonghui.programme.mutualaid;

import org.jspecify.annotations.NullMarked;
