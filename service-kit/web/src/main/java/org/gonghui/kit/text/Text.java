package org.gonghui.kit.text;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;

/** A sentence in both languages of the contract. */
@Immutable
public record Text(String zh, String en) {

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** Both sentences with the same arguments filled in, as by {@link String#format}. */
    public Text with(Object... arguments) {
        return new Text(String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }

    public String in(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? zh : en;
    }
}
