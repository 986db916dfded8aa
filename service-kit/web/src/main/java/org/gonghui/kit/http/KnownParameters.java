package org.gonghui.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Nearest;
import org.gonghui.kit.text.Text;

/** A query parameter that the operation does not know is a fault, as is one given twice where one is taken, or empty. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final ResourceInfo operation;

    KnownParameters(ResourceInfo operation) {
        this.operation = operation;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || operation.getResourceMethod() == null) {
            return;
        }
        Set<String> expected = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::namesOf);
        Faults faults = new Faults();
        given.forEach((name, values) -> {
            if (!expected.contains(name)) {
                faults.add("?" + name, "unknown_parameter", unknown(name, expected));
            } else if (values.size() > 1) {
                faults.add("?" + name, "repeated_parameter", Text.of("只能出现一次", "May be given once"));
            } else if (values.contains("")) {
                faults.add("?" + name, "blank", Text.of("不能为空白", "Must not be blank"));
            }
        });
        faults.throwAs(CommonProblem.INVALID_PARAMETER);
    }

    private static Text unknown(String name, Set<String> expected) {
        return Nearest.to(name, expected)
                .map(near -> Text.of("没有此参数；是否指 %s？", "No such parameter; did you mean %s?")
                        .with(near))
                .orElse(Text.of("没有此参数；可用：%s", "No such parameter; known: %s").with(String.join(", ", expected)));
    }

    private static Set<String> namesOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            addName(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    addName(names, field);
                }
            }
        }
        return names;
    }

    private static void addName(Set<String> names, AnnotatedElement element) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }
}
