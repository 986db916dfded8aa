package org.gonghui.example.relief;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the example itself noted of the year, to be held against the books of the federation at its end. */
final class Books {

    private final Map<String, BigDecimal> paidByScheme = new TreeMap<>();
    private final Map<String, Integer> casesByScheme = new TreeMap<>();
    private final Set<Integer> people = new TreeSet<>();

    void paid(String scheme, int person, BigDecimal amount) {
        paidByScheme.merge(scheme, amount, BigDecimal::add);
        casesByScheme.merge(scheme, 1, Integer::sum);
        people.add(person);
    }

    BigDecimal paid() {
        return paidByScheme.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int cases() {
        return casesByScheme.values().stream().mapToInt(Integer::intValue).sum();
    }

    int people() {
        return people.size();
    }

    void print() {
        System.out.printf("%n%-40s %8s %16s%n", "scheme", "cases", "yuan");
        casesByScheme.forEach((scheme, cases) -> System.out.printf(
                "%-40s %8d %16s%n", scheme, cases, paidByScheme.get(scheme).setScale(2)));
        System.out.printf("%-40s %8d %16s   %d people%n", "together", cases(), paid().setScale(2), people());
    }
}
