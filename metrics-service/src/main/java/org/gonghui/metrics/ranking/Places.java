package org.gonghui.metrics.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gonghui.metrics.rollup.Amount;
import org.gonghui.metrics.rollup.Answer;
import org.jspecify.annotations.Nullable;

/** Puts answers in their order: by value, equal ones share a rank, those without a value come last and have none. */
final class Places {

    /**
     * One place.
     *
     * @param rank null: without a value
     */
    record Place(@Nullable Integer rank, Answer answer) {

        @Nullable
        BigDecimal value() {
            return answer.value().map(Amount::value).orElse(null);
        }

        String body() {
            return answer.question().body();
        }
    }

    private Places() {}

    static List<Place> of(List<Answer> answers, RankingOrder order) {
        List<Place> unranked = answers.stream()
                .map(answer -> new Place(null, answer))
                .sorted(inOrder(order))
                .toList();
        List<Place> places = new ArrayList<>();
        for (Place next : unranked) {
            places.add(new Place(rankAfter(places, next), next.answer()));
        }
        return places;
    }

    /** Those behind a value and body, which need not be there any more. */
    static List<Place> after(@Nullable BigDecimal value, String body, List<Place> places, RankingOrder order) {
        Comparator<@Nullable BigDecimal> values = valuesIn(order);
        return places.stream()
                .filter(place -> {
                    int compared = values.compare(place.value(), value);
                    return compared > 0 || (compared == 0 && place.body().compareTo(body) > 0);
                })
                .toList();
    }

    private static @Nullable Integer rankAfter(List<Place> before, Place next) {
        BigDecimal value = next.value();
        if (value == null) {
            return null;
        }
        Place last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean ties = last != null && last.value() != null && value.compareTo(last.value()) == 0;
        return ties ? last.rank() : Integer.valueOf(before.size() + 1);
    }

    private static Comparator<Place> inOrder(RankingOrder order) {
        return Comparator.comparing(Place::value, valuesIn(order)).thenComparing(Place::body);
    }

    private static Comparator<@Nullable BigDecimal> valuesIn(RankingOrder order) {
        Comparator<BigDecimal> values =
                switch (order) {
                    case DESC -> Comparator.reverseOrder();
                    case ASC -> Comparator.naturalOrder();
                };
        return Comparator.nullsLast(values);
    }
}
