/** Payment batches: money set aside, approved by a second person, paid by a bank, and what the bank says of it. */
@NullMarked
package org.gonghui.programme.payment;

import org.jspecify.annotations.NullMarked;
