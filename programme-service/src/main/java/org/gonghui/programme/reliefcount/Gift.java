package org.gonghui.programme.reliefcount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was given in one case.
 *
 * @param source kind of the record, such as {@code relief_application}
 * @param id of the record
 * @param body on whose side it counts
 * @param on the day on which it was given, in the union's calendar
 * @param cases what kind of case it is, not one of those that take in others
 * @param person the token of the personal file; null for a group
 * @param people how many a group is; null for a person, and where nobody knows
 * @param money in yuan
 * @param goods their value in yuan
 */
public record Gift(
        String source,
        UUID id,
        String body,
        LocalDate on,
        CountedCases cases,
        @Nullable UUID person,
        @Nullable Integer people,
        BigDecimal money,
        BigDecimal goods) {

    /** Something given to one person. */
    public static Gift toPerson(
            String source, UUID id, String body, LocalDate on, CountedCases cases, UUID person, BigDecimal money) {
        return new Gift(source, id, body, on, cases, person, null, money, BigDecimal.ZERO);
    }

    /**
     * Something given to several people whom nobody wrote down.
     *
     * @param people null: nobody knows how many they were
     */
    public static Gift toGroup(
            String source,
            UUID id,
            String body,
            LocalDate on,
            CountedCases cases,
            @Nullable Integer people,
            BigDecimal money,
            BigDecimal goods) {
        return new Gift(source, id, body, on, cases, null, people, money, goods);
    }
}
