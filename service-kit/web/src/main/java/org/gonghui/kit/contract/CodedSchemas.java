package org.gonghui.kit.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Writes enums into the contract by their codes, as they stand in requests and answers, not by their Java names. */
final class CodedSchemas {

    private final Map<List<Object>, List<Object>> codesByNames = new HashMap<>();

    CodedSchemas(IndexView classes) {
        classes.getAllKnownImplementations(Coded.class).stream()
                .filter(ClassInfo::isEnum)
                .map(CodedSchemas::load)
                .forEach(coded -> codesByNames.put(
                        Stream.of(coded).map(code -> (Object) code.name()).toList(),
                        Stream.of(coded).map(code -> (Object) code.code()).toList()));
    }

    /** Replaces the values of each schema that lists the names of a coded enum. */
    void writeCodes(Map<String, Schema> schemas) {
        schemas.values().stream()
                .filter(schema -> schema.getEnumeration() != null)
                .forEach(schema -> {
                    List<Object> names = List.copyOf(schema.getEnumeration());
                    schema.setEnumeration(codesByNames.getOrDefault(names, names));
                });
    }

    private static Coded[] load(ClassInfo coded) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return (Coded[])
                    Class.forName(coded.name().toString(), true, loader).getEnumConstants();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
