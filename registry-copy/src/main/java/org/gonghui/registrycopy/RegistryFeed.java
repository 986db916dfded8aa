package org.gonghui.registrycopy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gonghui.kit.sync.FeedItem;
import org.jspecify.annotations.Nullable;

/** An item of the registry's feed on its way into a table. */
record RegistryFeed(FeedItem item) {

    static final String URL = "gonghui.registry.url";
    static final String LOCAL = "http://127.0.0.1:8081";

    /** Key, generation, version and whether it is deleted; then the columns of the resource. */
    @Nullable
    Object[] row(long generation, @Nullable Object... columns) {
        List<@Nullable Object> row = new ArrayList<>(List.of(item.key(), generation, item.version(), item.deleted()));
        row.addAll(Arrays.asList(columns));
        return row.toArray();
    }

    @Nullable
    String text(String pointer) {
        JsonNode data = item.data();
        return data == null ? null : data.at(pointer).textValue();
    }

    /** None where the resource is deleted or does not say them. */
    String[] texts(String pointer) {
        JsonNode data = item.data();
        List<String> texts = new ArrayList<>();
        if (data != null) {
            data.at(pointer).forEach(text -> texts.add(text.textValue()));
        }
        return texts.toArray(String[]::new);
    }

    @Nullable
    LocalDate date(String pointer) {
        String text = text(pointer);
        return text == null ? null : LocalDate.parse(text);
    }
}
