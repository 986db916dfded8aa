package org.gonghui.kit.change;

/**
 * What became of a write.
 *
 * @param changed false where the document looked like this already
 * @param created whether there was none, or no more, before
 */
public record Publication(StoredDocument document, boolean changed, boolean created) {

    /** A write of a document that has never been withdrawn. */
    public Publication(StoredDocument document, boolean changed) {
        this(document, changed, changed && document.version() == 1);
    }
}
