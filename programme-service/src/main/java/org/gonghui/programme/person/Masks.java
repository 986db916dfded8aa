package org.gonghui.programme.person;

import org.jspecify.annotations.Nullable;

/** What is left of personal data where it is shown. A null, from a request that is not checked yet, is fully hidden. */
final class Masks {

    private static final String STARS = "****";
    private static final int SHOWN_AT_END = 4;
    private static final int SHOWN_AT_BEGIN = 3;

    private Masks() {}

    /** The first character; a star for each other one, and for the only one. */
    static String name(@Nullable String name) {
        int[] characters = name == null ? new int[0] : name.codePoints().toArray();
        return characters.length < 2 ? "*" : Character.toString(characters[0]) + "*".repeat(characters.length - 1);
    }

    /** Province and the first digit of the city, and the last four: enough to tell two of a list apart, no more. */
    static String identityNumber(String number) {
        return number.substring(0, SHOWN_AT_BEGIN)
                + "*".repeat(number.length() - SHOWN_AT_BEGIN - SHOWN_AT_END)
                + end(number);
    }

    static String phone(String number) {
        return number.substring(0, SHOWN_AT_BEGIN) + STARS + end(number);
    }

    /** The last four characters. */
    static String ending(@Nullable String number) {
        return number == null || number.length() <= 2 * SHOWN_AT_END ? STARS : STARS + end(number);
    }

    private static String end(String number) {
        return number.substring(number.length() - SHOWN_AT_END);
    }
}
