package org.gonghui.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** A problem as it is answered (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong (RFC 9457)", additionalProperties = Schema.True.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        @Schema(description = "One of the closed list at /problems; a readable page") @NotNull String type,
        @Schema(description = "What kind of problem, in the caller's language") @NotNull String title,
        @Schema(description = "The HTTP status") @NotNull Integer status,
        @Schema(description = "What happened in this case") @Nullable String detail,
        @Schema(description = "The path that was called") @NotNull String instance,
        @Schema(description = "Names the request in the logs") @NotNull String traceId,
        @Schema(description = "Every fault of the request") @NotNull List<FaultView> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    /** One fault of a request. */
    @Schema(name = "Fault", description = "One fault of a request")
    public record FaultView(
            @Schema(
                            description =
                                    "Where: a JSON pointer into the body (empty: the whole), ?name for a parameter, Name: for a header")
                    @NotNull
                    String pointer,
            @Schema(description = "Stable, for programs") @NotNull String code,
            @Schema(description = "What is wrong, in the caller's language") @NotNull String detail) {}

    static ProblemView of(Problem problem, String instance, String traceId, Locale language) {
        ProblemType type = problem.type();
        Text detail = problem.detail();
        return new ProblemView(
                "/problems/" + type.slug(),
                type.title().in(language),
                type.status(),
                detail == null ? null : detail.in(language),
                instance,
                traceId,
                problem.faults().stream()
                        .map(fault -> new FaultView(
                                fault.pointer(), fault.code(), fault.detail().in(language)))
                        .toList(),
                problem.extensions());
    }
}
