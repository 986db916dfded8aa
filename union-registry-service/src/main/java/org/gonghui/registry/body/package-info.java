/** Union bodies: who they are, and where they stand in the tree. */
@NullMarked
package org.gonghui.registry.body;

import org.jspecify.annotations.NullMarked;
