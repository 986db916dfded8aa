package org.gonghui.programme.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records that money is moved for: what the ledger must say if it agrees with them. One bean per kind of records. */
public interface LedgerSource {

    /** The kinds of record that it answers for, as {@link LedgerReference#resource} names them. */
    Set<String> resources();

    /** Every movement that the records say was booked in a fund; read in the transaction that is open. */
    List<Booking> bookings(UUID fund);
}
