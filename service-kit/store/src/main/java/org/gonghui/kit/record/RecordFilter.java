package org.gonghui.kit.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of records is narrowed to. A value that was not asked for narrows nothing. */
public final class RecordFilter {

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final List<@Nullable Object> asked = new ArrayList<>();

    /** Only those with this value; an enum is compared by its name. */
    public RecordFilter with(String column, @Nullable Object value) {
        return where("r." + column + " = ?", value instanceof Enum<?> code ? code.name() : value);
    }

    /** Only those whose {@code validity} covers this day. */
    public RecordFilter asOf(@Nullable LocalDate day) {
        return where("r.validity @> ?::date", day);
    }

    /**
     * Only those that meet a condition.
     *
     * @param condition in SQL, with one place for the value; the record is {@code r}
     */
    public RecordFilter where(String condition, @Nullable Object value) {
        asked.add(value);
        if (value != null) {
            conditions.append(" AND ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** What was asked, for page tokens: they are bound to it. */
    List<@Nullable Object> asked() {
        return asked;
    }

    String conditions() {
        return conditions.toString();
    }

    List<Object> values() {
        return values;
    }
}
