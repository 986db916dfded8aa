package org.gonghui.programme.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** A fact that a rule asks for, with its limits. */
@Schema(name = "ReliefFactRule", description = "A fact that a rule asks for, with its limits")
public record FactRule(
        @Schema(description = "Its code", examples = "income_per_head")
                @NotNull
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                String code,
        @NotNull @Valid Name name,
        @Schema(description = "What it is written as") @NotNull FactType type,
        @Schema(description = "Whether a case may not be submitted without it") @NotNull Boolean required,
        @Schema(description = "Least amount or number; only for those types")
                @PositiveOrZero
                @Digits(integer = 12, fraction = 2)
                @Nullable
                BigDecimal atLeast,
        @Schema(description = "Greatest amount or number; only for those types")
                @PositiveOrZero
                @Digits(integer = 12, fraction = 2)
                @Nullable
                BigDecimal atMost,
        @Schema(description = "What it has to be; only for type boolean") @Nullable Boolean mustBe,
        @Schema(description = "The codes there are; for type code, and only for it") @Size(min = 1, max = 100) @Nullable
                List<@NotNull @Pattern(regexp = SchemeCode.PATTERN) @Size(max = SchemeCode.LONGEST) String> codes,
        @Schema(description = "What is said of a case outside the limits: fail or needs_a_look") @NotNull
                Outcome otherwise) {

    void check(String pointer, Faults faults) {
        boolean measured = type == FactType.MONEY || type == FactType.NUMBER;
        onlyIf(measured, atLeast, pointer + "/atLeast", faults);
        onlyIf(measured, atMost, pointer + "/atMost", faults);
        onlyIf(type == FactType.BOOLEAN, mustBe, pointer + "/mustBe", faults);
        onlyIf(type == FactType.CODE, codes, pointer + "/codes", faults);
        if (type == FactType.CODE && codes == null) {
            faults.add(pointer + "/codes", "required", Text.of("必须填写", "Is required"));
        }
        if (atLeast != null && atMost != null && atMost.compareTo(atLeast) < 0) {
            faults.add(pointer + "/atMost", "less_than_least", Text.of("不得小于下限", "Not less than the least"));
        }
        if (otherwise == Outcome.PASS) {
            faults.add(pointer + "/otherwise", "no_limit", Text.of("应为 fail 或 needs_a_look", "fail or needs_a_look"));
        }
    }

    private static void onlyIf(boolean fits, @Nullable Object limit, String pointer, Faults faults) {
        if (!fits && limit != null) {
            faults.add(pointer, "not_of_this_type", Text.of("不适用于此类型", "Does not apply to this type"));
        }
    }
}
