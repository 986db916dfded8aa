package org.gonghui.kit.change;

/**
 * What became of a write.
 *
 * @param changed false where the document looked like this already
 */
public record Publication(StoredDocument document, boolean changed) {

    public boolean created() {
        return changed && document.version() == 1;
    }
}
