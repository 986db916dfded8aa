package org.gonghui.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON merge patch (RFC 7396): names what changes; {@code null} takes a value away. */
@Schema(description = "The fields that change; null takes a value away (RFC 7396)", type = SchemaType.OBJECT)
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @Schema(hidden = true)
    private final StrictJson json;

    @Schema(hidden = true)
    private final JsonNode patch;

    MergePatch(StrictJson json, JsonNode patch) {
        this.json = json;
        this.patch = patch;
    }

    /**
     * The request that results, checked like one that was sent whole.
     *
     * @throws org.gonghui.kit.problem.Problem that names every fault of the result
     */
    public <T> T applyTo(T current, Class<T> type) {
        return json.bind(merge(json.toTree(current), patch), type);
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode present = merged.path(change.getKey());
                merged.set(change.getKey(), merge(present, change.getValue()));
            }
        });
        return merged;
    }
}
