/** Applications for relief, from the draft to the money: reviews, public notices, approvals up the tree, appeals. */
@NullMarked
package org.gonghui.programme.relief;

import org.jspecify.annotations.NullMarked;
