package org.gonghui.kit.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a table: words, a number, or nothing. Nothing is never 0.
 *
 * @param digits whether the words are digits that count nothing, such as an account: a spreadsheet would round them
 */
public record Cell(@Nullable Text words, @Nullable BigDecimal number, boolean digits) {

    public static final Cell EMPTY = new Cell(null, null, false);

    /** No file format takes control characters; they are shown as what they are not. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
                    + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    public static Cell of(@Nullable Text words) {
        return words == null ? EMPTY : new Cell(words, null, false);
    }

    public static Cell of(@Nullable String words) {
        return words == null ? EMPTY : of(Text.of(words, words));
    }

    /** Digits that count nothing. */
    public static Cell ofDigits(String digits) {
        return new Cell(Text.of(digits, digits), null, true);
    }

    /** A name in Chinese where it has no English. */
    public static Cell of(@Nullable Name name) {
        return name == null ? EMPTY : of(textOf(name));
    }

    public static Cell of(@Nullable BigDecimal number) {
        return new Cell(null, number, false);
    }

    public static Cell of(@Nullable Integer number) {
        return number == null ? EMPTY : of(BigDecimal.valueOf(number));
    }

    /** A name in both languages: in Chinese where it has no English. */
    public static Text textOf(Name name) {
        return Text.of(name.zh(), name.en() == null ? name.zh() : name.en());
    }

    /** The words in a language, without characters that a file could not hold; null where this is a number or nothing. */
    public @Nullable String wordsIn(Locale language) {
        return words == null ? null : storable(words.in(language));
    }

    /** The text without characters that neither XML nor a table can hold. */
    public static String storable(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
