package org.gonghui.example.relief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the example itself noted of the year, to be held against the books of the federation at its end. */
final class Books {

    static final String ENROLMENTS = "mutual_aid_enrolment";
    static final String CLAIMS = "mutual_aid";
    static final String ALL_RELIEF = "all_relief";
    static final String ANY_STUDENT_AID = "any_student_aid";

    private final List<Gift> gifts = new CopyOnWriteArrayList<>();

    /** Something given: to a person, or to a group of so many, or of whom nobody knows how many. */
    private record Gift(
            String body,
            String cases,
            @Nullable Integer person,
            @Nullable Integer people,
            BigDecimal money,
            BigDecimal goods) {}

    /**
     * What counts of it.
     *
     * @param recipients at least
     * @param atMost null: of some group nobody knows how many they were
     */
    record Count(long cases, long recipients, @Nullable Long atMost, BigDecimal money, BigDecimal goods) {

        static final String WITHHELD = "withheld";

        /** In words, as far as everybody may know it. */
        String said() {
            return isOfTooFew()
                    ? WITHHELD
                    : "%d cases, %d to %s people, %s yuan, goods of %s yuan"
                            .formatted(cases, recipients, atMost == null ? "more" : atMost, money, goods);
        }

        /** Of 1 to 4 people, of whom nothing is told. */
        boolean isOfTooFew() {
            long people = atMost == null ? recipients : atMost;
            return people > 0 && people < 5;
        }
    }

    void toPerson(String body, String cases, int person, BigDecimal money) {
        gifts.add(new Gift(body, cases, person, null, money, BigDecimal.ZERO));
    }

    void toGroup(String body, String cases, @Nullable Integer people, BigDecimal money, BigDecimal goods) {
        gifts.add(new Gift(body, cases, null, people, money, goods));
    }

    /** Kinds of case that a body with all below it has. */
    Set<String> kinds(String body) {
        return within(body)
                .flatMap(gift -> Stream.of(gift.cases(), ALL_RELIEF, ANY_STUDENT_AID)
                        .filter(asked -> counts(asked).test(gift.cases())))
                .collect(Collectors.toSet());
    }

    Count count(String body, String asked) {
        List<Gift> counted =
                within(body).filter(gift -> counts(asked).test(gift.cases())).toList();
        List<Integer> groups =
                counted.stream().map(Gift::people).filter(Objects::nonNull).toList();
        long inGroups = groups.stream().mapToLong(Integer::longValue).sum();
        long times = counted.stream().filter(gift -> gift.person() != null).count();
        long known = counted.stream()
                .map(Gift::person)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long largest = groups.stream().mapToLong(Integer::longValue).max().orElse(0);
        boolean allKnown = times + groups.size() == counted.size();
        return new Count(
                times + inGroups,
                Math.max(known, largest),
                allKnown ? (Long) (known + inGroups) : null,
                sum(counted.stream().map(Gift::money)),
                sum(counted.stream().map(Gift::goods)));
    }

    /** How many people of whom the example knows who they are, whatever they were given or are covered by. */
    long people() {
        return gifts.stream()
                .map(Gift::person)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    void print(String body) {
        System.out.printf("%n%-32s %8s %8s %14s %14s%n", body, "cases", "people", "yuan", "goods, yuan");
        kinds(body).stream().sorted().forEach(kind -> {
            Count count = count(body, kind);
            String more = count.atMost() == null ? "+" : "";
            System.out.printf(
                    "%-32s %8s %8s %14s %14s%n",
                    kind, count.cases() + more, count.recipients() + more, count.money(), count.goods());
        });
    }

    private Stream<Gift> within(String body) {
        return gifts.stream()
                .filter(gift -> gift.body().equals(body) || gift.body().startsWith(body + "-"));
    }

    private static Predicate<String> counts(String asked) {
        return switch (asked) {
            case ALL_RELIEF -> kind -> !kind.equals(CLAIMS) && !kind.equals(ENROLMENTS);
            case ANY_STUDENT_AID -> Set.of("student_aid", "donor_student_aid")::contains;
            default -> asked::equals;
        };
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
    }
}
