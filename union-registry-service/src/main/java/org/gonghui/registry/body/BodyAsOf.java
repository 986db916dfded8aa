package org.gonghui.registry.body;

import java.util.Locale;
import java.util.zip.CRC32;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.http.EntityTags;
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
        digest.update(superiors().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String version = EntityTags.of(document.version()).replace("\"", "");
        return String.format(Locale.ROOT, "\"%s-%08x\"", version, digest.getValue());
    }

    private String superiors() {
        return "\"superior\":" + StoredDocument.quote(superior) + ",\"otherSuperiors\":" + otherSuperiors;
    }
}
