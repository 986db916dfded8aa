package org.gonghui.programme.person;

import java.util.List;

/**
 * Seals single values so that nobody can read them, alter them or put them elsewhere. Another algorithm, such as SM4,
 * takes its place as another bean.
 */
public interface FieldCipher {

    /**
     * Seals with the newest key.
     *
     * @param place names where the value stands; it can be opened only there
     */
    byte[] seal(byte[] value, String place);

    /**
     * What was sealed for this place, with whichever key.
     *
     * @throws IllegalStateException where it was altered, stood elsewhere, or its key is gone
     */
    byte[] open(byte[] sealed, String place);

    /** Number of the newest key. */
    int newestKey();

    /** Numbers of the keys that came before the newest, the oldest first. */
    List<Integer> olderKeys();
}
