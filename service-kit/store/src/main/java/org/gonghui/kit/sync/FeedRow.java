package org.gonghui.kit.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of a sibling's feed on its way into a table. What the resource does not say, or was deleted with it, is null. */
public record FeedRow(FeedItem item) {

    /** Key, generation, version and whether it is deleted; then the columns of the resource. */
    @Nullable
    public Object[] row(long generation, @Nullable Object... columns) {
        List<@Nullable Object> row = new ArrayList<>(List.of(item.key(), generation, item.version(), item.deleted()));
        row.addAll(Arrays.asList(columns));
        return row.toArray();
    }

    @Nullable
    public String text(String pointer) {
        JsonNode data = item.data();
        return data == null ? null : data.at(pointer).textValue();
    }

    @Nullable
    public LocalDate date(String pointer) {
        String text = text(pointer);
        return text == null ? null : LocalDate.parse(text);
    }

    /** A number, written as one or, as amounts of money are, as text. */
    @Nullable
    public BigDecimal number(String pointer) {
        JsonNode data = item.data();
        JsonNode value = data == null ? null : data.at(pointer);
        return value != null && value.isValueNode() && !value.isNull() ? new BigDecimal(value.asText()) : null;
    }
}
