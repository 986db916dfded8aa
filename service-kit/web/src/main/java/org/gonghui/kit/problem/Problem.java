package org.gonghui.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem+json answer. Thrown inside a transaction, it rolls the transaction back. */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final @Nullable Text detail;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    public Problem(ProblemType type) {
        this(type, null);
    }

    public Problem(ProblemType type, @Nullable Text detail) {
        super(type.slug() + (detail == null ? "" : ": " + detail.en()));
        this.type = type;
        this.detail = detail;
    }

    public static Problem notFound(Text detail) {
        return new Problem(CommonProblem.NOT_FOUND, detail);
    }

    /** A problem with one wrong query or path parameter. */
    public static Problem parameter(String name, String code, Text detail) {
        return new Problem(CommonProblem.INVALID_PARAMETER).with("?" + name, code, detail);
    }

    /** A problem with one fault in the body. */
    public static Problem content(String pointer, String code, Text detail) {
        return new Problem(CommonProblem.INVALID_CONTENT).with(pointer, code, detail);
    }

    public Problem with(String pointer, String code, Text faultDetail) {
        faults.add(new Fault(pointer, code, faultDetail));
        return this;
    }

    public Problem with(List<Fault> more) {
        faults.addAll(more);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds an extension member of the answer. */
    public Problem member(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /** A problem is an answer, not a defect: it carries no stack trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
