package org.gonghui.kit.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods a path takes, for the {@code Allow} that RFC 9110 wants of every 405; the framework leaves it out. */
@Singleton
public class AllowedMethods {

    private final BeanManager beans;
    private volatile @Nullable List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record Operation(Pattern path, String method) {}

    /** The methods, sorted; empty where no operation has this path. */
    public Set<String> of(String path) {
        List<Operation> known = operations;
        if (known == null) {
            known = find();
            operations = known;
        }
        Set<String> methods = known.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private List<Operation> find() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> operationsOf(bean.getBeanClass()))
                .toList();
    }

    private static Stream<Operation> operationsOf(Class<?> resource) {
        return resource.isAnnotationPresent(Path.class)
                ? Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> operation(resource, method).stream())
                : Stream.empty();
    }

    private static Optional<Operation> operation(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(named -> named != null)
                .map(named -> new Operation(pattern(pathOf(resource) + pathOf(method)), named.value()))
                .findFirst();
    }

    private static String pathOf(java.lang.reflect.AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    /** {@code /a/{id}} becomes {@code /a/[^/]+}; a parameter with an expression of its own keeps it. */
    private static Pattern pattern(String template) {
        String path = template.replaceAll("/+", "/").replaceAll("/$", "");
        return Pattern.compile(path.replaceAll("\\{[^:{}]+:\\s*([^{}]+)}", "$1").replaceAll("\\{[^{}]+}", "[^/]+"));
    }
}
