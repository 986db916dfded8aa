package org.gonghui.example.relief;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.gonghui.example.relief.Books.Count;

/**
 * A metric that is counted from the records of the year; the catalogue (seeds/data/derivations.csv) says how.
 *
 * @param cases which it counts
 */
record DerivedFigure(String metric, String cases, Function<Count, BigDecimal> measure) {

    static final List<DerivedFigure> ALL = List.of(
            new DerivedFigure("relief_recipients", Books.ALL_RELIEF, DerivedFigure::people),
            new DerivedFigure("relief_person_times", Books.ALL_RELIEF, DerivedFigure::times),
            new DerivedFigure("relief_money_paid", Books.ALL_RELIEF, DerivedFigure::moneyWithGoods),
            new DerivedFigure("student_aid_recipients", Books.ANY_STUDENT_AID, DerivedFigure::people),
            new DerivedFigure("student_aid_person_times", Books.ANY_STUDENT_AID, DerivedFigure::times),
            new DerivedFigure("student_aid_money_paid", Books.ANY_STUDENT_AID, Count::money),
            new DerivedFigure("summer_cooling_recipients", "cooling", DerivedFigure::people),
            new DerivedFigure("summer_cooling_goods_value", "cooling", Count::goods),
            new DerivedFigure("winter_warmth_funding", "warmth", DerivedFigure::moneyWithGoods),
            new DerivedFigure("mutual_aid_enrolments", Books.ENROLMENTS, DerivedFigure::times),
            new DerivedFigure("mutual_aid_claims", Books.CLAIMS, DerivedFigure::times),
            new DerivedFigure("mutual_aid_claimants", Books.CLAIMS, DerivedFigure::people),
            new DerivedFigure("mutual_aid_payout", Books.CLAIMS, Count::money));

    BigDecimal of(Count count) {
        return measure.apply(count);
    }

    private static BigDecimal people(Count count) {
        return BigDecimal.valueOf(count.recipients());
    }

    private static BigDecimal times(Count count) {
        return BigDecimal.valueOf(count.cases());
    }

    private static BigDecimal moneyWithGoods(Count count) {
        return count.money().add(count.goods());
    }
}
