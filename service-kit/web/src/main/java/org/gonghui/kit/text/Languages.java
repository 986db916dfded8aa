package org.gonghui.kit.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses between the languages of the contract by an {@code Accept-Language} header. */
public final class Languages {

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.CHINESE);

    private Languages() {}

    /** The best offered language; English where the header is absent, broken or asks for neither. */
    public static Locale best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException notALanguageRange) {
            return Locale.ENGLISH;
        }
    }
}
