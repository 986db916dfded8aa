package org.gonghui.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one contract out of the gateway's and the services' own: what the gateway answers itself wins; a schema of one
 * name must be the same everywhere.
 */
final class ContractMerger {

    private static final String GATEWAY = "gateway";
    private static final String PATHS = "paths";
    private static final String COMPONENTS = "components";
    /** Every service has these; the prefix of the id says whose job it is. */
    private static final String JOBS = "/api/v1/jobs/";

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<String> conflicts = new ArrayList<>();

    private ContractMerger() {}

    /**
     * Merges.
     *
     * @param head what stands before the paths: info, servers, tags
     * @param own the gateway's document
     * @param services documents by name of service
     * @throws ContractConflict if they do not go together
     */
    static ObjectNode merge(ObjectNode head, ObjectNode own, Map<String, ObjectNode> services) {
        ContractMerger merger = new ContractMerger();
        merger.addPaths(GATEWAY, own);
        merger.addComponents(GATEWAY, own);
        new TreeMap<>(services).forEach((service, document) -> {
            merger.addPaths(service, document);
            merger.addComponents(service, document);
        });
        if (!merger.conflicts.isEmpty()) {
            throw new ContractConflict(String.join("\n", merger.conflicts));
        }
        ObjectNode merged = merger.assemble(head);
        UsedParts.prune(merged);
        ContractChecks.check(merged);
        return merged;
    }

    private void addPaths(String service, ObjectNode document) {
        document.path(PATHS).properties().forEach(path -> {
            String other = origins.putIfAbsent(path.getKey(), service);
            if (other == null) {
                paths.put(path.getKey(), path.getValue());
            } else if (!other.equals(GATEWAY) && !isOfJobs(path.getKey(), path.getValue())) {
                conflicts.add("%s is a path of both %s and %s: the gateway cannot know where to send it"
                        .formatted(path.getKey(), other, service));
            }
        });
    }

    private boolean isOfJobs(String path, JsonNode operations) {
        return path.startsWith(JOBS) && operations.equals(paths.get(path));
    }

    private void addComponents(String service, ObjectNode document) {
        document.path(COMPONENTS).properties().forEach(kind -> {
            Map<String, JsonNode> known = components.computeIfAbsent(kind.getKey(), unused -> new TreeMap<>());
            kind.getValue()
                    .properties()
                    .forEach(part -> addComponent(
                            known,
                            "components/" + kind.getKey() + "/" + part.getKey(),
                            part.getKey(),
                            part.getValue(),
                            service));
        });
    }

    private void addComponent(Map<String, JsonNode> known, String address, String name, JsonNode part, String service) {
        JsonNode other = known.get(name);
        if (other == null || other.has(Elsewhere.MARK)) {
            known.put(name, part);
            origins.put(address, service);
        } else if (!other.equals(part) && !part.has(Elsewhere.MARK)) {
            conflicts.add("%s differs between %s and %s: make them equal, or rename one\n  %s\n  %s"
                    .formatted(address, origins.get(address), service, other, part));
        }
    }

    private ObjectNode assemble(ObjectNode head) {
        ObjectNode merged = head.deepCopy();
        ObjectNode allPaths = merged.putObject(PATHS);
        paths.forEach(allPaths::set);
        ObjectNode allComponents = merged.putObject(COMPONENTS);
        components.forEach((kind, parts) -> {
            ObjectNode ofKind = JsonNodeFactory.instance.objectNode();
            parts.forEach(ofKind::set);
            allComponents.set(kind, ofKind);
        });
        return merged;
    }
}
