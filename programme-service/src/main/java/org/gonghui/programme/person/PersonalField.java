package org.gonghui.programme.person;

import java.util.List;
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

    /** Of what a keyed hash is kept, so that others with the same are found. */
    static final List<PersonalField> CONTACTS = List.of(PHONE, BANK_ACCOUNT);
}
