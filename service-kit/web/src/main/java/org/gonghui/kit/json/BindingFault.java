package org.gonghui.kit.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Nearest;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Says what a field was expected to be, from the exception that Jackson throws. */
final class BindingFault {

    private static final Map<Class<?>, Text> EXPECTED = Map.of(
            String.class, Text.of("应为文本", "A text is expected"),
            Double.class, Text.of("应为数字", "A number is expected"),
            Integer.class, Text.of("应为整数", "A whole number is expected"),
            Long.class, Text.of("应为整数", "A whole number is expected"),
            BigDecimal.class, Text.of("应为数字", "A number is expected"),
            Boolean.class, Text.of("应为 true 或 false", "true or false is expected"),
            LocalDate.class, Text.of("应为日期，如 2024-12-31", "A date such as 2024-12-31 is expected"),
            Instant.class,
                    Text.of("应为 UTC 时刻，如 2024-12-31T08:00:00Z", "An instant such as 2024-12-31T08:00:00Z is expected"),
            UUID.class, Text.of("应为 UUID", "A UUID is expected"));

    private BindingFault() {}

    static void note(JsonMappingException fault, Class<?> root, Faults faults) {
        String pointer = pointer(fault);
        if (pointer.isEmpty()) {
            throw new IllegalStateException("cannot bind " + root.getSimpleName(), fault);
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            faults.add(pointer, "unknown_field", unknownField(unknown));
        } else if (fault instanceof InvalidFormatException format && isCoded(format.getTargetType())) {
            faults.add(pointer, "unknown_code", unknownCode(format));
        } else if (fault instanceof MismatchedInputException mismatch) {
            boolean text = fault instanceof InvalidFormatException;
            faults.add(pointer, text ? "invalid_value" : "wrong_type", expected(mismatch.getTargetType()));
        } else {
            faults.add(pointer, "invalid_value", Text.of("取值有误", "The value cannot be read"));
        }
    }

    private static Text unknownField(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return Nearest.to(
                        unknown.getPropertyName(),
                        unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .toList())
                .map(near -> Text.of("没有此字段；是否指 %s？", "No such field; did you mean %s?")
                        .with(near))
                .orElse(Text.of("没有此字段；可用：%s", "No such field; known: %s").with(known));
    }

    private static boolean isCoded(@Nullable Class<?> type) {
        return type != null && Coded.class.isAssignableFrom(type) && type.isEnum();
    }

    private static Text unknownCode(InvalidFormatException format) {
        String codes = Stream.of(format.getTargetType().getEnumConstants())
                .map(constant -> ((Coded) constant).code())
                .collect(Collectors.joining(", "));
        return Text.of("应为以下之一：%s", "One of %s").with(codes);
    }

    private static Text expected(@Nullable Class<?> type) {
        Text other = type != null && (type.isArray() || Iterable.class.isAssignableFrom(type))
                ? Text.of("应为数组", "An array is expected")
                : Text.of("应为对象", "An object is expected");
        return type == null ? other : EXPECTED.getOrDefault(type, other);
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
