package org.gonghui.kit.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.IsoDates;
import org.jspecify.annotations.Nullable;

/** Reads parameters by their type and says what was expected where that fails. */
@Provider
public class ParameterTypes implements ParamConverterProvider {

    private static final Map<Class<?>, Reader<?>> READERS = Map.of(
            LocalDate.class, new Reader<>(IsoDates::parse, Text.of("应为日期，如 2024-12-31", "A date such as 2024-12-31")),
            Instant.class,
                    new Reader<>(
                            Instant::parse,
                            Text.of("应为 UTC 时刻，如 2024-12-31T08:00:00Z", "An instant such as 2024-12-31T08:00:00Z")),
            Integer.class, new Reader<>(Integer::valueOf, Text.of("应为整数", "A whole number")),
            Long.class, new Reader<>(Long::valueOf, Text.of("应为整数", "A whole number")),
            Boolean.class, new Reader<>(ParameterTypes::bool, Text.of("应为 true 或 false", "true or false")),
            UUID.class, new Reader<>(ParameterTypes::uuid, Text.of("应为 UUID", "A UUID")));

    private static final int UUID_LENGTH = 36;

    @Override
    @SuppressWarnings("unchecked") // each reader stands under the class it makes
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (Coded.class.isAssignableFrom(type)) {
            return (ParamConverter<T>) coded(type.asSubclass(Coded.class));
        }
        return (ParamConverter<T>) READERS.get(type);
    }

    private static <C extends Coded> Reader<C> coded(Class<C> type) {
        Map<String, C> byCode = Stream.of(type.getEnumConstants()).collect(Collectors.toMap(Coded::code, c -> c));
        String codes = Stream.of(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
        return new Reader<>(
                raw -> {
                    C found = byCode.get(raw);
                    if (found == null) {
                        throw new IllegalArgumentException(raw);
                    }
                    return found;
                },
                Text.of("应为以下之一：%s", "One of %s").with(codes));
    }

    private static Boolean bool(String raw) {
        return switch (raw) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(raw);
        };
    }

    private static UUID uuid(String raw) {
        if (raw.length() != UUID_LENGTH) {
            throw new IllegalArgumentException(raw);
        }
        return UUID.fromString(raw);
    }

    private record Reader<T>(Function<String, T> parse, Text expected) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String raw) {
            if (raw == null) {
                return null;
            }
            try {
                return parse.apply(raw);
            } catch (RuntimeException unreadable) {
                throw new UnreadableValue(raw, expected);
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Coded coded ? coded.code() : String.valueOf(value);
        }
    }
}
