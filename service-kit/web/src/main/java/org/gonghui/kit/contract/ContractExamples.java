package org.gonghui.kit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Puts the example {@code examples/{schema}.json} of the class path beside every request and answer of a schema. */
final class ContractExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Optional<Object>> READ = new HashMap<>();

    private ContractExamples() {}

    static void addTo(OpenAPI contract) {
        READ.clear();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(ContractExamples::contents)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .forEach(ContractExamples::addExample);
    }

    private static Stream<Content> contents(Operation operation) {
        Stream<Content> request = operation.getRequestBody() == null
                ? Stream.empty()
                : Stream.ofNullable(operation.getRequestBody().getContent());
        Stream<Content> answers = operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .map(answer -> answer.getContent());
        return Stream.concat(request, answers);
    }

    private static void addExample(MediaType body) {
        if (body.getExample() != null
                || body.getSchema() == null
                || body.getSchema().getRef() == null) {
            return;
        }
        String ref = body.getSchema().getRef();
        String schema = ref.substring(ref.lastIndexOf('/') + 1);
        READ.computeIfAbsent(schema, ContractExamples::read).ifPresent(body::setExample);
    }

    private static Optional<Object> read(String schema) {
        String file = "examples/" + schema + ".json";
        try (InputStream example =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return example == null ? Optional.empty() : Optional.of(JSON.readValue(example, Object.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
