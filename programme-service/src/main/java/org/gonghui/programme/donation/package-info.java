/** Donors and what they gave. Only who may know of a body's money reads it; a person is named only by consent. */
@NullMarked
package org.gonghui.programme.donation;

import org.jspecify.annotations.NullMarked;
