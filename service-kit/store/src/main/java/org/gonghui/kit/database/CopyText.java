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
        int written = 0;
        for (int at = 0; at < value.length(); at++) {
            String escaped = escaped(value.charAt(at));
            if (escaped != null) {
                text.append(value, written, at).append(escaped);
                written = at + 1;
            }
        }
        text.append(value, written, value.length());
    }

    private static @Nullable String escaped(char character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> null;
        };
    }
}
