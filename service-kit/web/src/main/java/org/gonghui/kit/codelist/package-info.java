/** The enums of the contract with their labels. */
@NullMarked
package org.gonghui.kit.codelist;

import org.jspecify.annotations.NullMarked;
