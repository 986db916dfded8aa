package org.gonghui.registry.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.gonghui.kit.change.Documents;
import org.jspecify.annotations.Nullable;

/** A feature of another room whose records end with a body: at most one post for each. */
@Singleton
public class TestPosts implements EndsWithBody, Restorable {

    private final Documents documents;

    TestPosts(Documents documents) {
        this.documents = documents;
    }

    @Transactional
    public void open(String body) {
        publish(body, "open");
    }

    public String read(String body) {
        return documents.find(resource(), body).orElseThrow().content();
    }

    @Override
    public void end(String body, LocalDate lastDayExclusive) {
        if (documents.lock(resource(), body).isPresent()) {
            publish(body, "until " + lastDayExclusive);
        }
    }

    @Override
    public String resource() {
        return "test_post";
    }

    @Override
    public void restore(String key, @Nullable JsonNode document) {
        documents.publish(resource(), key, document);
    }

    private void publish(String body, String state) {
        documents.publish(resource(), body, Map.of("state", state));
    }
}
