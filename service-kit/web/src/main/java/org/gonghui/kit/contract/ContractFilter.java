package org.gonghui.kit.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Says once for every operation what all of them share: the problems it may answer with, the bearer token, examples,
 * and that a field which is not required may be null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String FIRST_PROBLEM = "400";
    private static final String SCHEMAS = "#/components/schemas/";

    private final CodedSchemas codes;

    public ContractFilter(IndexView classes) {
        this.codes = new CodedSchemas(classes);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return PlainSchemas.inPlace(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Claims: groups (roles), union_bodies (codes of the subtrees)"));
        PlainSchemas.removeFrom(contract.getComponents());
        codes.writeCodes(contract.getComponents().getSchemas());
        contract.getComponents().getSchemas().values().forEach(ContractFilter::completeSchema);
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> complete(method, operation)));
        ContractExamples.addTo(contract);
    }

    private static void complete(HttpMethod method, Operation operation) {
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        boolean creates = method == HttpMethod.POST && answers.containsKey("201") && !hasPathParameter(operation);
        statuses(method, operation).forEach(status -> answers.putIfAbsent(status, ProblemAnswer.of(status, creates)));
        answers.replaceAll((status, answer) ->
                isProblem(status, answer) ? ProblemAnswer.of(status, answer.getDescription(), creates) : answer);
        operation.getResponses().setAPIResponses(answers);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ParameterTexts::complete);
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        }
    }

    private static boolean isProblem(String status, APIResponse answer) {
        return status.compareTo(FIRST_PROBLEM) >= 0 && answer.getContent() == null;
    }

    private static List<String> statuses(HttpMethod method, Operation operation) {
        List<String> own = new ArrayList<>(List.of("400", "406", "429", "500", "502", "503"));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            own.addAll(List.of("401", "403"));
        }
        if (hasPathParameter(operation)) {
            own.add("404");
        }
        if (operation.getRequestBody() != null) {
            own.addAll(List.of("409", "413", "415", "422"));
        }
        if (method == HttpMethod.PATCH || method == HttpMethod.PUT) {
            own.addAll(List.of("412", "428"));
        }
        return own;
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    private static void completeSchema(Schema schema) {
        if (schema.getProperties() == null || schema.getProperties().isEmpty()) {
            return;
        }
        if (schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        Set<String> required = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        schema.getProperties().forEach((name, property) -> {
            if (!required.contains(name)) {
                schema.addProperty(name, nullable(property));
            }
        });
    }

    private static Schema nullable(Schema property) {
        if (property.getRef() != null && property.getRef().startsWith(SCHEMAS)) {
            Schema none = OASFactory.createSchema().addType(SchemaType.NULL);
            Schema other = OASFactory.createSchema().ref(property.getRef());
            return OASFactory.createSchema()
                    .description(property.getDescription())
                    .anyOf(List.of(other, none));
        }
        if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
            property.addType(SchemaType.NULL);
        }
        return property;
    }
}
