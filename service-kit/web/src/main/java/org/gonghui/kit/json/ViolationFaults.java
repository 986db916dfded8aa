package org.gonghui.kit.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.gonghui.kit.problem.Faults;

/** Turns Bean Validation's findings into faults with JSON pointers. */
public final class ViolationFaults {

    private ViolationFaults() {}

    /** Faults in a bound body, leaving out places that are known to be wrong already. */
    public static void addTo(Faults faults, Set<? extends ConstraintViolation<?>> violations) {
        for (ConstraintViolation<?> violation : violations) {
            String pointer = pointer(violation.getPropertyPath().iterator());
            if (!faults.covers(pointer)) {
                faults.add(pointer, code(violation), ConstraintTexts.of(violation));
            }
        }
    }

    /** Faults in the parameters of an operation: {@code ?name}; the body itself has the empty pointer. */
    public static Faults ofParameters(Collection<? extends ConstraintViolation<?>> violations) {
        Faults faults = new Faults();
        for (ConstraintViolation<?> violation : violations) {
            Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
            nodes.next();
            Path.Node parameter = nodes.next();
            while (nodes.hasNext()) {
                parameter = nodes.next();
            }
            String name = parameter.getName();
            String pointer = "request".equals(name) || "patch".equals(name) ? "" : "?" + name;
            faults.add(pointer, code(violation), ConstraintTexts.of(violation));
        }
        return faults;
    }

    private static String pointer(Iterator<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.isInIterable()) {
                Object at = node.getIndex() != null ? node.getIndex() : node.getKey();
                pointer.append('/').append(at);
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size", "Length" -> "length";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Digits", "Positive", "PositiveOrZero", "Range" -> "range";
            case "Pattern" -> "pattern";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        };
    }
}
