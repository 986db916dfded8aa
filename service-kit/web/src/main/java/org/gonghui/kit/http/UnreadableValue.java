package org.gonghui.kit.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** A path or query parameter that cannot be read as its type. A converter does not know its parameter's name. */
public class UnreadableValue extends RuntimeException {

    private final String raw;
    private final transient Text detail;

    UnreadableValue(String raw, Text detail) {
        super(detail.en());
        this.raw = raw;
        this.detail = detail;
    }

    /** The problem, with the names found by the value that could not be read. */
    public Problem problemIn(UriInfo uri) {
        Problem problem = new Problem(CommonProblem.INVALID_PARAMETER);
        Stream.concat(holders(uri.getQueryParameters()), holders(uri.getPathParameters()))
                .forEach(name -> problem.with("?" + name, "invalid_value", detail));
        return problem;
    }

    private Stream<String> holders(MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream().filter(this::holds).map(Map.Entry::getKey);
    }

    private boolean holds(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue().contains(raw);
    }
}
