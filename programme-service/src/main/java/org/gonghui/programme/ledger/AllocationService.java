package org.gonghui.programme.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Puts money into funds, and takes it back. */
@ApplicationScoped
public class AllocationService implements LedgerSource {

    private static final String FROM_FUND = "/fromFund";

    private final AllocationRepository allocations;
    private final FundService funds;
    private final Ledger ledger;
    private final Documents documents;
    private final Caller caller;

    AllocationService(
            AllocationRepository allocations, FundService funds, Ledger ledger, Documents documents, Caller caller) {
        this.allocations = allocations;
        this.funds = funds;
        this.ledger = ledger;
        this.documents = documents;
        this.caller = caller;
    }

    /** Puts money into a fund, from outside or out of another fund. */
    @Transactional
    public Publication allocate(UUID fund, AllocationRequest request) {
        funds.requireKnown(fund);
        requireOrigin(fund, request.fromFund());
        Allocation allocation = Allocation.of(Ids.next(), fund, request);
        allocations.add(allocation);
        for (UUID each : allocation.funds()) {
            ledger.move(each, movements(allocation.bookings(each), request.reason()));
        }
        return publish(allocation);
    }

    private void requireOrigin(UUID fund, @Nullable UUID fromFund) {
        if (fund.equals(fromFund)) {
            throw Problem.content(FROM_FUND, "same_fund", Text.of("不能拨给自己", "It is the fund itself"));
        }
        if (fromFund != null && !funds.isKnown(fromFund)) {
            throw Problem.content(FROM_FUND, "unknown_fund", Text.of("没有这项资金", "There is no such fund"));
        }
    }

    /** Takes an allocation back, if the money is still available. */
    @Transactional
    public Publication reverse(UUID fund, UUID id, String reason) {
        find(fund, id);
        documents.lock(Allocation.RESOURCE, id.toString());
        Allocation allocation = allocations.find(id).orElseThrow();
        if (allocation.reversalReason() != null) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("", "reversed_already", Text.of("此笔拨款已冲回", "The allocation was taken back already"));
        }
        if (allocation.fromFund() != null) {
            caller.requireWithin(funds.bodyOf(allocation.fromFund()), "");
        }
        allocations.reverse(id, reason);
        Allocation reversed = allocation.reversed(reason);
        for (UUID each : reversed.funds()) {
            ledger.move(each, movements(reversed.bookings(each).subList(1, 2), reason));
        }
        return publish(reversed);
    }

    /** An allocation into a fund that the caller may know of. */
    public StoredDocument find(UUID fund, UUID id) {
        funds.requireKnown(fund);
        return documents
                .find(Allocation.RESOURCE, id.toString())
                .filter(found -> allocations.find(id).orElseThrow().fund().equals(fund))
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有拨款 %s", "There is no allocation %s").with(id)));
    }

    @Override
    public Set<String> resources() {
        return Set.of(Allocation.RESOURCE);
    }

    @Override
    public List<Booking> bookings(UUID fund) {
        return allocations.ofFund(fund).stream()
                .flatMap(allocation -> allocation.bookings(fund).stream())
                .toList();
    }

    private static List<Movement> movements(List<Booking> bookings, String reason) {
        return bookings.stream()
                .map(booking -> new Movement(booking.kind(), booking.reference(), booking.amount(), reason))
                .toList();
    }

    private Publication publish(Allocation allocation) {
        return documents.publish(Allocation.RESOURCE, allocation.id().toString(), allocation.document());
    }
}
