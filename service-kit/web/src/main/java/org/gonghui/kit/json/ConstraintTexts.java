package org.gonghui.kit.json;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import org.gonghui.kit.text.Text;

/** What a broken constraint says, in both languages: a problem is rendered after its language is known. */
final class ConstraintTexts {

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        Map<String, Object> limits = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> Text.of("必须填写", "Is required");
            case "Size" -> size((Integer) limits.get("min"), (Integer) limits.get("max"));
            case "Min", "DecimalMin" -> Text.of("不得小于 %s", "At least %s").with(limits.get("value"));
            case "Max", "DecimalMax" -> Text.of("不得大于 %s", "At most %s").with(limits.get("value"));
            case "Digits" ->
                Text.of("整数部分最多 %s 位，小数最多 %s 位", "At most %s digits before the point and %s after it")
                        .with(limits.get("integer"), limits.get("fraction"));
            case "Pattern" -> Text.of("不符合格式 %s", "Does not match %s").with(limits.get("regexp"));
            case "Positive" -> Text.of("必须大于零", "More than zero");
            case "PositiveOrZero" -> Text.of("不得为负", "Not negative");
            default -> Text.of(violation.getMessage(), violation.getMessage());
        };
    }

    private static Text size(Integer min, Integer max) {
        if (max == Integer.MAX_VALUE) {
            return Text.of("长度至少 %d", "A length of at least %d").with(min);
        }
        return Text.of("长度应为 %d 至 %d", "A length of %d to %d").with(min, max);
    }
}
