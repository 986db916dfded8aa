package org.gonghui.metrics.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.gonghui.kit.change.StoredDocument;

/** Writes what a release says, and reads it back. */
@Singleton
class ReleaseJson {

    private final ObjectMapper json;

    ReleaseJson(ObjectMapper json) {
        this.json = json;
    }

    ReleaseFacts facts(StoredDocument release) {
        try {
            ObjectNode document = (ObjectNode) json.readTree(release.content());
            return json.treeToValue(document.without("sha256"), ReleaseFacts.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException notRenderable) {
            throw new IllegalStateException(notRenderable);
        }
    }
}
