/** Unions set up in enterprises, and who joined them. */
@NullMarked
package org.gonghui.registry.unionisation;

import org.jspecify.annotations.NullMarked;
