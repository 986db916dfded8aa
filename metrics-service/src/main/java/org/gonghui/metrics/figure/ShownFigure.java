package org.gonghui.metrics.figure;

import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;

/**
 * A figure as it is answered.
 *
 * @param open whether the document is the public one, which the feed tells
 */
record ShownFigure(Publication publication, boolean open) {

    static ShownFigure open(StoredDocument document) {
        return new ShownFigure(new Publication(document, false), true);
    }

    StoredDocument document() {
        return publication.document();
    }

    /** Versions of the history are numbered apart from those of the public document, and must not be taken for them. */
    String etag() {
        return open ? document().etag() : "\"v" + document().version() + "\"";
    }
}
