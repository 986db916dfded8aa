package org.gonghui.programme.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds the ledger against the records that money was moved for. */
@ApplicationScoped
public class ReconciliationService {

    private final BookRepository books;
    private final LedgerRepository ledger;
    private final FundService funds;
    private final List<LedgerSource> sources;

    ReconciliationService(
            BookRepository books, LedgerRepository ledger, FundService funds, @All List<LedgerSource> sources) {
        this.books = books;
        this.ledger = ledger;
        this.funds = funds;
        this.sources = sources;
    }

    /** Recomputes a fund and asks every source, all in one state of the database. */
    @Transactional
    public ReconciliationView reconcile(UUID fund) {
        books.readOneState();
        funds.requireKnown(fund);
        Reconciliation reconciliation = new Reconciliation();
        books.eachEntry(fund, reconciliation::take);
        sources.forEach(source -> reconciliation.compare(source.bookings(fund)));
        Set<String> answeredFor =
                sources.stream().flatMap(source -> source.resources().stream()).collect(Collectors.toSet());
        return reconciliation.result(fund, ledger.state(fund).totals(), answeredFor);
    }
}
