package org.gonghui.registry.congress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.registry.congress.CongressRequest.DelegateCount;
import org.jspecify.annotations.NullUnmarked;

/** A congress of a body. */
@Entity
@NullUnmarked
public class Congress extends RecordEntity<CongressRequest> {

    private Integer number;
    private LocalDate heldFrom;
    private LocalDate heldTo;
    private Integer delegates;

    @ElementCollection
    @CollectionTable(name = "congress_delegates", joinColumns = @JoinColumn(name = "congress"))
    @OrderColumn(name = "place")
    private List<DelegateCount> delegateCounts = new ArrayList<>();

    protected Congress() {}

    @Override
    protected void describe(CongressRequest request) {
        number = request.number();
        heldFrom = request.heldFrom();
        heldTo = request.heldTo();
        delegates = request.delegates();
        if (!delegateCounts.equals(request.delegateCounts())) {
            delegateCounts.clear();
            delegateCounts.addAll(request.delegateCounts());
        }
    }

    @Override
    public CongressRequest toRequest() {
        return new CongressRequest(
                body(),
                number,
                heldFrom,
                heldTo,
                delegates,
                List.copyOf(delegateCounts),
                source(),
                note(),
                externalId());
    }
}
