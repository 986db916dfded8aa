package org.gonghui.programme.person;

import java.util.Locale;

/** What is known of a person. Each field is a column of its own and is sealed on its own. */
enum PersonalField {
    NAME,
    IDENTITY_NUMBER,
    PHONE,
    BANK,
    BANK_ACCOUNT,
    ILLNESS;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
