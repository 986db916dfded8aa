/** Words in the two languages of the contract. */
@NullMarked
package org.gonghui.kit.text;

import org.jspecify.annotations.NullMarked;
