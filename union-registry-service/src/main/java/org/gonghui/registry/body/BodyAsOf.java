package org.gonghui.registry.body;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.gonghui.kit.change.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * A body with its superiors on the day of a question.
 *
 * @param otherSuperiors as a JSON array
 */
record BodyAsOf(StoredDocument document, @Nullable String superior, String otherSuperiors) {

    String json() {
        return document.jsonWith(superiors());
    }

    /** The version, and a digest of the superiors: they change without the body's own fields. */
    String etag() {
        CRC32 digest = new CRC32();
        digest.update(superiors().getBytes(StandardCharsets.UTF_8));
        return "\"" + document.version() + "-" + HexFormat.of().toHexDigits((int) digest.getValue()) + "\"";
    }

    private String superiors() {
        return "\"superior\":" + StoredDocument.quote(superior) + ",\"otherSuperiors\":" + otherSuperiors;
    }
}
