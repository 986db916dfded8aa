package org.gonghui.kit.change;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import org.gonghui.kit.http.EntityTags;

/**
 * A resource as the public sees it.
 *
 * @param version counts the changes of the document
 * @param at when it changed last
 * @param content the JSON of the resource without its version; empty for a deleted resource
 */
public record StoredDocument(String resource, String key, long version, Instant at, String content) {

    public boolean deleted() {
        return content.isEmpty();
    }

    public String etag() {
        return EntityTags.of(version);
    }

    /** The JSON object of the resource, with version and time of its last change as the last two members. */
    public String json() {
        return content.substring(0, content.length() - 1) + stamp();
    }

    /**
     * The JSON object with more members than are stored, for what depends on the date of the question.
     *
     * @param members such as {@code "superior":"GD"}
     */
    public String jsonWith(String members) {
        return content.substring(0, content.length() - 1) + "," + members + stamp();
    }

    private String stamp() {
        return ",\"version\":" + version + ",\"updatedAt\":\"" + at + "\"}";
    }

    /** A JSON string literal, or {@code null}. */
    public static String quote(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? "null"
                : "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
