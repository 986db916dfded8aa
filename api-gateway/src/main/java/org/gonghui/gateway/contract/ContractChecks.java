package org.gonghui.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must hold of the whole contract and can be seen in no part of it. */
final class ContractChecks {

    private ContractChecks() {}

    static void check(ObjectNode contract) {
        everyReferenceLeadsSomewhere(contract);
        everySchemaHasAnOwner(contract);
        everyTagIsDescribed(contract);
        everyOperationHasItsOwnName(contract);
        everyAnswerHasASchema(contract);
    }

    private static void everyReferenceLeadsSomewhere(ObjectNode contract) {
        for (String ref : contract.findValuesAsText("$ref")) {
            if (ref.startsWith("#/") && contract.at(ref.substring(1)).isMissingNode()) {
                throw new ContractConflict(ref + " is referred to and defined nowhere");
            }
        }
    }

    private static void everySchemaHasAnOwner(ObjectNode contract) {
        contract.path("components").path("schemas").properties().forEach(schema -> {
            if (schema.getValue().has(Elsewhere.MARK)) {
                throw new ContractConflict("The gateway refers to the schema " + schema.getKey()
                        + " of a service, and no service has one of this name");
            }
        });
    }

    private static void everyTagIsDescribed(ObjectNode contract) {
        Set<String> unknown = new TreeSet<>(UsedParts.usedTags(contract));
        contract.path("tags").forEach(tag -> unknown.remove(tag.path("name").asText()));
        if (!unknown.isEmpty()) {
            throw new ContractConflict("Tags without a description in contract/head.yaml: " + unknown);
        }
    }

    private static void everyOperationHasItsOwnName(ObjectNode contract) {
        Map<String, String> paths = new HashMap<>();
        contract.path("paths").properties().forEach(path -> path.getValue().findValues("operationId").stream()
                .map(JsonNode::asText)
                .forEach(name -> {
                    String other = paths.putIfAbsent(name, path.getKey());
                    if (other != null) {
                        throw new ContractConflict(
                                "The operationId %s stands at both %s and %s".formatted(name, other, path.getKey()));
                    }
                }));
    }

    private static void everyAnswerHasASchema(ObjectNode contract) {
        Set<String> bare = new TreeSet<>();
        contract.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("responses").forEach(answer -> {
                            if (answer.findValues("schema").stream().anyMatch(JsonNode::isEmpty)) {
                                bare.add(operation.path("operationId").asText());
                            }
                        })));
        if (!bare.isEmpty()) {
            throw new ContractConflict("Answers without a schema (a resource needs @Produces for that): " + bare);
        }
    }
}
