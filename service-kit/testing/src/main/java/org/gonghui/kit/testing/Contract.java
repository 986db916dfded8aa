package org.gonghui.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenAPI 3.1 document that answers can be held against. */
public final class Contract {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    /** Operations share most of their schemas, and to compile one takes longer than many checks by it. */
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private final Map<String, Pattern> templates = new LinkedHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths")
                .fieldNames()
                .forEachRemaining(template ->
                        templates.put(template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"))));
    }

    /** Reads a contract written in YAML or JSON. */
    public static Contract parse(String text) {
        try {
            return new Contract(YAML.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the contract cannot be read", broken);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** Throws {@link AssertionError} where an answer is not one that the contract promises. */
    public void check(String method, String path, int status, String mediaType, String body) {
        String call = method + " " + path + " → " + status;
        Optional<String> template = templateOf(path);
        if (template.isEmpty()) {
            require(status == 404, call + ": the contract has no such path");
            return;
        }
        JsonNode operation = document.path("paths").path(template.get()).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            require(
                    (status == 405) || (status == 200 && method.equals("OPTIONS")),
                    call + ": the contract has no such method");
            return;
        }
        JsonNode answer = operation.path("responses").path(Integer.toString(status));
        require(!answer.isMissingNode(), call + ": the contract does not list this status. Answered: " + body);
        if (answer.path("content").isEmpty()) {
            return;
        }
        String type = mediaType == null ? "" : mediaType.split(";", 2)[0];
        JsonNode content = answer.path("content").path(type);
        require(!content.isMissingNode(), call + ": the contract does not list the media type " + type);
        if (type.endsWith("json")) {
            documents(type, body).forEach(one -> checkBody(call, content.path("schema"), one));
        }
    }

    /** What a body holds: one document, or one in each line. */
    private static Stream<String> documents(String type, String body) {
        return type.endsWith("ndjson") ? body.lines() : Stream.of(body);
    }

    /** Throws {@link AssertionError} where an example of the contract does not fit its schema. */
    public void checkExamples() {
        document.findParents("example").stream()
                .filter(content -> content.has("schema"))
                .forEach(content -> checkBody(
                        "example of " + content.path("schema"),
                        content.path("schema"),
                        content.path("example").toString()));
    }

    private void checkBody(String call, JsonNode schema, String body) {
        JsonSchema checker = compiled.computeIfAbsent(schema, this::compile);
        Set<ValidationMessage> faults;
        try {
            faults = checker.validate(JSON.readTree(body));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(call + ": the body is not JSON: " + body, broken);
        }
        String list = faults.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("\n  "));
        require(faults.isEmpty(), call + ": the body breaks the contract\n  " + list + "\n" + body);
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private Optional<String> templateOf(String path) {
        return templates.entrySet().stream()
                .filter(template -> template.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(template -> template.split("\\{", -1).length));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
