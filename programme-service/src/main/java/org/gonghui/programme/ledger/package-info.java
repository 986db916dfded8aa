/** Funds and the append-only ledger of what moves in them. */
@NullMarked
package org.gonghui.programme.ledger;

import org.jspecify.annotations.NullMarked;
