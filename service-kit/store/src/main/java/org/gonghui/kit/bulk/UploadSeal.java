package org.gonghui.kit.bulk;

/**
 * Seals what is stored of an upload until it is applied, where whoever reads the database must not read its rows. A
 * service with a target that {@link ImportTarget#isSealed asks for it} has a bean of this.
 */
public interface UploadSeal {

    /**
     * Seals a part or a row.
     *
     * @param place where it stands; it can be opened only there
     */
    byte[] seal(byte[] content, String place);

    /** What was sealed for this place. */
    byte[] open(byte[] sealed, String place);
}
