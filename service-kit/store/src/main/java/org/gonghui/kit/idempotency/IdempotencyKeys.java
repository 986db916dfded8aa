package org.gonghui.kit.idempotency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.regex.Pattern;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.idempotency.KeyedCall.Said;
import org.gonghui.kit.idempotency.KeyedCall.Who;
import org.gonghui.kit.json.RequestBody;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Reads the key of a call, and the body while it is still as it came. */
@Provider
public class IdempotencyKeys implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 64;
    static final String FORM = "[A-Za-z0-9._:-]{1," + LONGEST + "}";

    private static final Pattern KEY = Pattern.compile(FORM);

    private final ResourceInfo operation;
    private final Caller caller;
    private final PresentCall present;

    IdempotencyKeys(ResourceInfo operation, Caller caller, PresentCall present) {
        this.operation = operation;
        this.caller = caller;
        this.present = present;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = operation.getResourceMethod();
        if (method == null || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        Idempotent idempotent = method.getAnnotation(Idempotent.class);
        if (idempotent != null) {
            read(request, method, idempotent.required());
        }
    }

    private void read(ContainerRequestContext request, Method method, boolean required) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null && !required) {
            return;
        }
        if (key == null) {
            throw fault("required", Text.of("缺少标头", "The header is missing"));
        }
        if (!KEY.matcher(key).matches()) {
            throw fault("pattern", Text.of("不符合格式 %s", "Does not match %s").with(FORM));
        }
        byte[] body = RequestBody.read(request.getEntityStream(), request.getHeaders());
        request.setEntityStream(new ByteArrayInputStream(body));
        URI address = request.getUriInfo().getRequestUri();
        String said = address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
        present.is(new KeyedCall(
                key,
                new Who(caller.client(), caller.subject()),
                pathOf(method.getDeclaringClass()) + pathOf(method),
                new Said(said, body)));
    }

    private static String pathOf(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static Problem fault(String code, Text detail) {
        return new Problem(CommonProblem.INVALID_PARAMETER).with(HEADER + ":", code, detail);
    }
}
