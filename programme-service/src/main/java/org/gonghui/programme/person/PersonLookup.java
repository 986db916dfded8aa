package org.gonghui.programme.person;

/** Lets a person be found by the identity number without the number being stored. */
public interface PersonLookup {

    /** 32 bytes, always the same for the same number; nobody without the key can tell one from the other. */
    byte[] of(String identityNumber);

    /** The same for another number of a person. No identity number has a colon, so none is taken for the other. */
    default byte[] of(PersonalField field, String number) {
        return of(field.column() + ":" + number.replace("-", ""));
    }
}
