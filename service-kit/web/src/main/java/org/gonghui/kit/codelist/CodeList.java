package org.gonghui.kit.codelist;

import java.util.List;
import java.util.stream.Stream;

/**
 * A code list of the contract.
 *
 * @param name kebab-case, as in {@code /code-lists/body-type}
 */
public record CodeList(String name, List<? extends Coded> codes) {

    public static <C extends Enum<C> & Coded> CodeList of(String name, Class<C> codes) {
        return new CodeList(name, Stream.of(codes.getEnumConstants()).toList());
    }
}
