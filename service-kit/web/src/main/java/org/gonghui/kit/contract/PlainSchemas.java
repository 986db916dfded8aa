package org.gonghui.kit.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and UUIDs stand in the contract where they are used, as a string and its format. Behind a name of their
 * own, generated clients make classes of them that no other program knows.
 */
final class PlainSchemas {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, String> FORMATS =
            Map.of("Instant", "date-time", "LocalDate", "date", "UUID", "uuid");

    private PlainSchemas() {}

    /** The schema itself instead of a reference to one of a plain value. */
    static Schema inPlace(Schema schema) {
        String format = formatOf(schema.getRef());
        return format == null
                ? schema
                : schema.ref(null).type(List.of(SchemaType.STRING)).format(format);
    }

    /** Takes out what nobody refers to any more. */
    static void removeFrom(Components components) {
        FORMATS.keySet().forEach(components::removeSchema);
    }

    private static @Nullable String formatOf(@Nullable String reference) {
        return reference == null || !reference.startsWith(SCHEMAS)
                ? null
                : FORMATS.get(reference.substring(SCHEMAS.length()));
    }
}
