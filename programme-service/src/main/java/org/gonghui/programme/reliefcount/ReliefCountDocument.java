package org.gonghui.programme.reliefcount;

import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A count as everybody may see it. Where it is of too few people, it says only that. */
record ReliefCountDocument(
        String id,
        String body,
        int year,
        CountedCases casesOf,
        @Nullable Long cases,
        @Nullable Long recipients,
        @Nullable Long recipientsAtMost,
        @Nullable Long groupsOfUnknownSize,
        @Nullable Money moneyPaid,
        @Nullable Money goodsValue,
        @Nullable Withheld withheld) {

    static ReliefCountDocument of(ReliefCount count) {
        if (count.isOfTooFew()) {
            return new ReliefCountDocument(
                    count.id(),
                    count.body(),
                    count.year(),
                    count.casesOf(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Withheld.TOO_FEW);
        }
        return new ReliefCountDocument(
                count.id(),
                count.body(),
                count.year(),
                count.casesOf(),
                count.cases(),
                count.recipients(),
                count.recipientsAtMost(),
                count.groupsOfUnknownSize(),
                Money.yuan(count.money()),
                Money.yuan(count.goods()),
                null);
    }
}
