package org.gonghui.programme.relief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Writes and reads the parts of an application that are kept as JSON. */
@Singleton
class Papers {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<DocumentReference>> DOCUMENTS = new TypeReference<>() {};

    private final ObjectMapper json;

    Papers(ObjectMapper json) {
        this.json = json;
    }

    Map<String, String> facts(Application application) {
        return read(application.facts, FACTS);
    }

    List<DocumentReference> documents(Application application) {
        return read(application.documents, DOCUMENTS);
    }

    String text(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
