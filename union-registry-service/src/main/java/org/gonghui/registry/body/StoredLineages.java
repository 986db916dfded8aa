package org.gonghui.registry.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;

/** Finds in a body's stored document what lifecycle events left behind, which an upload must not touch. */
@Singleton
class StoredLineages {

    /** How the document of a body ends that nothing happened to: most of them, so they are not parsed. */
    private static final String NOTHING_HAPPENED =
            "\"formerNames\":[],\"predecessors\":[],\"successors\":[],\"mergedInto\":null}";

    private final ObjectReader json;

    StoredLineages(ObjectMapper json) {
        this.json = json.readerFor(Lineage.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Lineage in(String document) {
        if (document.endsWith(NOTHING_HAPPENED)) {
            return Lineage.NONE;
        }
        try {
            return json.readValue(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
