package org.gonghui.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Nearest;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** The header of a CSV file: which column is which field of the row's record, and of which type. */
final class CsvColumns {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Column> columns;

    private CsvColumns(List<Column> columns) {
        this.columns = columns;
    }

    private record Column(List<String> path, Class<?> type) {}

    /** Understands a header; columns that are unknown or there twice end the job. */
    static CsvColumns of(List<String> header, Class<?> row) {
        Map<String, Class<?>> known = new LinkedHashMap<>();
        addFields(known, "", row);
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (String name : header) {
            Class<?> type = typeOf(name, known);
            if (type == null) {
                faults.add("/" + name.replace('.', '/'), "unknown_column", unknown(name, known.keySet()));
            } else if (!seen.add(name)) {
                faults.add(
                        "/" + name.replace('.', '/'),
                        "duplicate_column",
                        Text.of("此列出现两次", "The column is there twice"));
            } else {
                columns.add(new Column(List.of(name.split("\\.", -1)), type));
            }
        }
        if (!faults.none()) {
            throw new ImportFailure(new Problem(CommonProblem.INVALID_CONTENT).with(faults.list()));
        }
        return new CsvColumns(columns);
    }

    /** Entries of a map are columns of their own: {@code breakdown.participants}. */
    private static @Nullable Class<?> typeOf(String name, Map<String, Class<?>> known) {
        int dot = name.lastIndexOf('.');
        boolean entry = dot > 0 && known.get(name.substring(0, dot)) == Map.class;
        return entry ? String.class : known.get(name);
    }

    int size() {
        return columns.size();
    }

    /** The row as JSON; an empty cell is an absent field, {@code |} parts the items of a list. */
    ObjectNode toJson(List<String> cells) {
        ObjectNode row = JSON.objectNode();
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                put(row, columns.get(at), cells.get(at));
            }
        }
        return row;
    }

    private static void put(ObjectNode row, Column column, String cell) {
        ObjectNode holder = row;
        int last = column.path().size() - 1;
        for (String step : column.path().subList(0, last)) {
            holder = holder.withObjectProperty(step);
        }
        String name = column.path().get(last);
        Class<?> type = column.type();
        if (Collection.class.isAssignableFrom(type)) {
            ArrayNode items = holder.putArray(name);
            List.of(cell.split("\\|", -1)).forEach(items::add);
        } else if (Number.class.isAssignableFrom(type) && isNumber(cell)) {
            holder.set(name, number(cell));
        } else if (type == Boolean.class && (cell.equals("true") || cell.equals("false"))) {
            holder.put(name, cell.equals("true"));
        } else {
            holder.put(name, cell);
        }
    }

    /** As JSON writes numbers; anything else stays a text, which the field then refuses. */
    private static boolean isNumber(String cell) {
        return cell.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");
    }

    private static JsonNode number(String cell) {
        BigDecimal value = new BigDecimal(cell);
        boolean whole = value.scale() == 0
                && value.precision() < Long.toString(Long.MAX_VALUE).length();
        return whole ? JSON.numberNode(value.longValueExact()) : JSON.numberNode(value);
    }

    private static void addFields(Map<String, Class<?>> known, String prefix, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + component.getName();
            if (component.getType().isRecord()) {
                addFields(known, name + ".", component.getType());
            } else {
                known.put(name, component.getType());
            }
        }
    }

    private static Text unknown(String name, Set<String> known) {
        return Nearest.to(name, known)
                .map(near -> Text.of("没有此列；是否指 %s？", "No such column; did you mean %s?")
                        .with(near))
                .orElse(Text.of("没有此列；可用：%s", "No such column; known: %s").with(String.join(", ", known)));
    }
}
