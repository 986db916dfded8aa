package org.gonghui.programme.person;

import java.util.UUID;

/** A kind of record that keeps personal files. One bean per kind. */
public interface PersonalFileOwner {

    /** Name of the resource, as {@link People#open} was told it. */
    String owner();

    /**
     * Whether the record that keeps the file has come to its end; until then nothing is erased. Asked first in the
     * transaction that erases: locks the record, as every change of it does, so that nobody takes it up again meanwhile.
     */
    boolean isSettled(UUID file);

    /**
     * The data is gone: publishes the record's document without the masked person, which {@link People#find} now shows
     * with nothing in it.
     */
    void erased(UUID file);
}
