package org.gonghui.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Takes out of a contract what none of its operations leads to. */
final class UsedParts {

    private static final String ROOT = "#/components/";

    private UsedParts() {}

    static void prune(ObjectNode contract) {
        Set<String> used = usedComponents(contract);
        contract.path("components").properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes") && kind.getValue() instanceof ObjectNode parts) {
                parts.properties().removeIf(part -> !used.contains(ROOT + kind.getKey() + "/" + part.getKey()));
            }
        });
        if (contract.path("tags") instanceof ArrayNode tags) {
            Set<String> named = usedTags(contract);
            for (int at = tags.size() - 1; at >= 0; at--) {
                if (!named.contains(tags.get(at).path("name").asText())) {
                    tags.remove(at);
                }
            }
        }
    }

    /** The names of all tags of operations. */
    static Set<String> usedTags(ObjectNode contract) {
        Set<String> named = new HashSet<>();
        contract.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("tags").forEach(tag -> named.add(tag.asText()))));
        return named;
    }

    private static Set<String> usedComponents(ObjectNode contract) {
        Set<String> used = new HashSet<>();
        Deque<JsonNode> toVisit = new ArrayDeque<>();
        toVisit.add(contract.path("paths"));
        while (!toVisit.isEmpty()) {
            for (String ref : toVisit.remove().findValuesAsText("$ref")) {
                if (ref.startsWith(ROOT) && used.add(ref)) {
                    toVisit.add(contract.at(ref.substring(1)));
                }
            }
        }
        return used;
    }
}
