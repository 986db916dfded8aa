package org.gonghui.kit.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What is said once of parameters that many operations have. */
final class ParameterTexts {

    private static final String ANY_CODE = "Only those with this code; labels at /api/v1/code-lists";

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("pageSize", "How many items a page has at most"),
            Map.entry("pageToken", "nextPageToken of the page before; belongs to the filters it was made for"),
            Map.entry("If-Match", "ETag of what is being changed; 428 where it is missing, 412 where it is stale"),
            Map.entry("If-None-Match", "ETag of what the caller has; 304 where nothing has changed"),
            Map.entry("code", "Permanent code"),
            Map.entry("id", "Id, as the answer to its creation says"),
            Map.entry("year", "Year"),
            Map.entry("name", "Name"),
            Map.entry("type", ANY_CODE),
            Map.entry("level", ANY_CODE),
            Map.entry("kind", ANY_CODE),
            Map.entry("area", ANY_CODE),
            Map.entry("unit", ANY_CODE));

    private ParameterTexts() {}

    static void complete(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(DESCRIPTIONS.get(parameter.getName()));
        }
        typeDefault(parameter.getSchema());
    }

    /** Annotations hold defaults as texts; the contract holds them in the parameter's type. */
    private static void typeDefault(Schema schema) {
        if (schema == null || !(schema.getDefaultValue() instanceof String text) || schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(SchemaType.INTEGER)) {
            schema.setDefaultValue(Integer.valueOf(text));
        } else if (schema.getType().contains(SchemaType.BOOLEAN)) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
    }
}
