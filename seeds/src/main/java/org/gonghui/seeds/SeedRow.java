package org.gonghui.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a seed file. An empty cell means that the text does not say; it becomes JSON null, never 0 or "". */
record SeedRow(String id, Map<String, String> cells) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ObjectNode object() {
        return JSON.objectNode();
    }

    Optional<String> optional(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new SeedException("row " + id + " has no column " + column);
        }
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    String text(String column) {
        return optional(column).orElseThrow(() -> new SeedException("row " + id + ": " + column + " is empty"));
    }

    JsonNode textNode(String column) {
        return optional(column).<JsonNode>map(JSON::textNode).orElse(JSON.nullNode());
    }

    /** A number as written: a whole one stays whole, 75.5 stays 75.5. */
    JsonNode numberNode(String column) {
        return optional(column).map(SeedRow::number).orElse(JSON.nullNode());
    }

    /** {@code {"zh": …, "en": …}} from the two columns that end in {@code _zh} and {@code _en}. */
    JsonNode nameNode(String prefix) {
        if (optional(prefix + "_zh").isEmpty()) {
            return JSON.nullNode();
        }
        return object().put("zh", text(prefix + "_zh")).set("en", textNode(prefix + "_en"));
    }

    /** {@code {"amount": "20000.00", "currency": "CNY"}}. */
    JsonNode moneyNode(String column) {
        return optional(column)
                .<JsonNode>map(amount -> object().put("amount", amount).put("currency", "CNY"))
                .orElse(JSON.nullNode());
    }

    ArrayNode listNode(String column) {
        ArrayNode list = JSON.arrayNode();
        optional(column).ifPresent(cell -> split(cell, "\\|").forEach(list::add));
        return list;
    }

    static List<String> split(String cell, String separator) {
        return Arrays.asList(cell.split(separator, -1));
    }

    private static JsonNode number(String cell) {
        BigDecimal value = new BigDecimal(cell);
        return value.scale() > 0 ? JSON.numberNode(value) : JSON.numberNode(value.longValueExact());
    }
}
