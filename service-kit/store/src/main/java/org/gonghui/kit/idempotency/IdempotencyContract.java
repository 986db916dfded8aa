package org.gonghui.kit.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.gonghui.kit.contract.ProblemAnswer;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says once of every operation that takes a key what it is for, and what may be wrong with it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = IdempotencyContract.AFTER_COMMON_PROBLEMS)
public class IdempotencyContract implements OASFilter {

    /** Those of the common answers have 1; the higher comes first. */
    static final int AFTER_COMMON_PROBLEMS = 0;

    private static final String OPERATION = org.eclipse.microprofile.openapi.annotations.Operation.class.getName();
    private static final String POST = "jakarta.ws.rs.POST";
    private static final String RESPONSE = "jakarta.ws.rs.core.Response";

    private static final String DESCRIPTION =
            """
            Makes it safe to repeat the call: with the same key and the same path, query and body it is done once, and \
            answered alike for 24 hours. Choose a new one for each new call, such as a UUID.""";

    private final Map<String, Boolean> requiredByOperation;

    public IdempotencyContract(IndexView classes) {
        requiredByOperation = classes.getAnnotations(Idempotent.class).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                // In tests the index holds a class twice.
                .collect(Collectors.toMap(
                        IdempotencyContract::operationId, IdempotencyContract::isRequired, Boolean::logicalOr));
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Operation> operations = contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .collect(Collectors.toMap(Operation::getOperationId, Function.identity()));
        requiredByOperation.forEach((id, required) -> {
            Operation operation = operations.get(id);
            if (operation != null) {
                complete(operation, required);
            }
        });
    }

    private static void complete(Operation operation, boolean required) {
        operation.addParameter(OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(IdempotencyKeys.HEADER)
                .description(DESCRIPTION)
                .required(required)
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .minLength(1)
                        .maxLength(IdempotencyKeys.LONGEST)
                        .pattern("^" + IdempotencyKeys.FORM + "$")));
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        answers.forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.addHeader(
                        IdempotentCalls.REPLAYED,
                        OASFactory.createHeader()
                                .description("true: the call was answered before, with the same answer")
                                .schema(OASFactory.createSchema().type(List.of(SchemaType.BOOLEAN))));
            }
        });
        Map<String, APIResponse> all = new TreeMap<>(answers);
        describe(all, "409", "The same call is under way");
        describe(all, "422", "The key was used with other content");
        operation.getResponses().setAPIResponses(all);
    }

    private static void describe(Map<String, APIResponse> answers, String status, String what) {
        APIResponse known = answers.get(status);
        answers.put(
                status,
                known == null
                        ? ProblemAnswer.of(status, what, false)
                        : known.description(known.getDescription() + ". " + what));
    }

    private static boolean isRequired(AnnotationInstance idempotent) {
        AnnotationValue required = idempotent.value("required");
        return required != null && required.asBoolean();
    }

    private static String operationId(AnnotationInstance idempotent) {
        MethodInfo method = idempotent.target().asMethod();
        AnnotationInstance operation = method.annotation(OPERATION);
        boolean fits = method.hasAnnotation(POST)
                && method.returnType().name().toString().equals(RESPONSE)
                && operation != null
                && operation.value("operationId") != null;
        if (!fits) {
            throw new IllegalStateException(method + " is @Idempotent, but no POST with an operationId and a Response");
        }
        return operation.value("operationId").asString();
    }
}
