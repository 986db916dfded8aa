package org.gonghui.programme.grouprelief;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.record.RecordEntity;
import org.gonghui.programme.reliefcount.CountedCases;
import org.gonghui.programme.reliefcount.Gift;
import org.gonghui.programme.scheme.Segment;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.NullUnmarked;

/** What a union body gave to a group. */
@Entity
@Table(name = "group_relief")
@NullUnmarked
public class GroupRelief extends RecordEntity<GroupReliefRequest> {

    @Enumerated(EnumType.STRING)
    private Segment segment;

    private String scheme;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String place;
    private String targetGroup;
    private Integer recipients;
    private BigDecimal cash;
    private BigDecimal goodsValue;
    private UUID fund;
    private String cancelledBecause;

    protected GroupRelief() {}

    @Override
    protected void describe(GroupReliefRequest request) {
        segment = request.segment();
        scheme = request.scheme();
        firstDay = request.from();
        lastDay = request.to();
        place = request.place();
        targetGroup = request.targetGroup();
        recipients = request.recipients();
        cash = Money.amountOf(request.cash());
        goodsValue = Money.amountOf(request.goodsValue());
        fund = request.fund();
    }

    void cancel(String because) {
        cancelledBecause = because;
    }

    String cancelledBecause() {
        return cancelledBecause;
    }

    boolean isCancelled() {
        return cancelledBecause != null;
    }

    /** What it adds to the counts. */
    Gift gift() {
        return Gift.toGroup(
                GroupReliefRepository.RESOURCE,
                id(),
                body(),
                firstDay,
                CountedCases.of(segment),
                recipients,
                orNothing(cash),
                orNothing(goodsValue));
    }

    private static BigDecimal orNothing(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    @Override
    public GroupReliefRequest toRequest() {
        return new GroupReliefRequest(
                body(),
                segment,
                scheme,
                firstDay,
                lastDay,
                place,
                targetGroup,
                recipients,
                Money.yuan(cash),
                Money.yuan(goodsValue),
                fund,
                source(),
                note(),
                externalId());
    }
}
