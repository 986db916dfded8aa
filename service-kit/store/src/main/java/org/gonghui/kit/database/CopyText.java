package org.gonghui.kit.database;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
public final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private boolean inRow;

    /** Adds the next column of the row under way; a collection becomes an array of texts. */
    public CopyText add(@Nullable Object value) {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof Collection<?> items) {
            addArray(items);
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Ends the row under way. */
    public CopyText end() {
        text.append('\n');
        inRow = false;
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private void addArray(Collection<?> items) {
        text.append('{');
        String separator = "";
        for (Object item : items) {
            text.append(separator).append('"');
            escape(item.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
            separator = ",";
        }
        text.append('}');
    }

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(character);
            }
        }
    }
}
