package org.gonghui.programme.person;

/** Lets a person be found by the identity number without the number being stored. */
public interface PersonLookup {

    /** 32 bytes, always the same for the same number; nobody without the key can tell one from the other. */
    byte[] of(String identityNumber);
}
