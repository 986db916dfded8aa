package org.gonghui.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** Takes out, and notes, values that no column can hold: NUL characters, lone surrogates, numbers beyond measure. */
final class StorableValues {

    private static final int SIGNIFICANT_DIGITS = 15;
    private static final int WIDEST = 20;

    private StorableValues() {}

    static void check(JsonNode node, String pointer, Faults faults) {
        if (node instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.properties().stream()
                    .map(java.util.Map.Entry::getKey)
                    .toList());
            names.stream()
                    .filter(name -> isWrong(object.get(name), pointer + "/" + name, faults))
                    .forEach(object::remove);
        } else if (node instanceof ArrayNode array) {
            for (int at = array.size() - 1; at >= 0; at--) {
                if (isWrong(array.get(at), pointer + "/" + at, faults)) {
                    array.remove(at);
                }
            }
        }
    }

    private static boolean isWrong(JsonNode value, String pointer, Faults faults) {
        if (value.isContainerNode()) {
            check(value, pointer, faults);
            return false;
        }
        if (value.isTextual() && !isStorable(value.textValue())) {
            faults.add(pointer, "unstorable_text", Text.of("含有 NUL 或残缺字符", "Has a NUL or a broken character"));
            return true;
        }
        if (value.isNumber() && !isMeasurable(value)) {
            faults.add(pointer, "range", Text.of("最多 15 位有效数字", "At most 15 significant digits"));
            return true;
        }
        return false;
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isMeasurable(JsonNode number) {
        if (number.isBigInteger()) {
            return false;
        }
        BigDecimal value = number.decimalValue();
        int scale = value.scale();
        if (Math.abs((long) scale) > WIDEST || value.precision() > 2 * WIDEST) {
            return false;
        }
        return value.stripTrailingZeros().precision() <= SIGNIFICANT_DIGITS
                && value.precision() - scale <= SIGNIFICANT_DIGITS;
    }
}
