package org.gonghui.metrics.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.CatalogueCode;
import org.gonghui.metrics.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** A metric as a caller describes it. */
@Schema(name = "MetricRequest", description = "A metric to record")
public record MetricRequest(
        @Schema(description = "Permanent code, given by you; never parsed for meaning", examples = "relief_recipients")
                @NotNull
                @Size(max = CatalogueCode.LONGEST)
                @Pattern(regexp = CatalogueCode.PATTERN)
                String code,
        @Schema(description = "Name") @NotNull @Valid Name name,
        @Schema(description = "What exactly is counted") @Valid @Nullable Definition definition,
        @Schema(description = "What it counts in; labels at /api/v1/code-lists/unit") @NotNull Unit unit,
        @Schema(description = "Which work it belongs to; labels at /api/v1/code-lists/area") @NotNull Area area,
        @Schema(description = "How values add up over time") @NotNull TimeRule timeRule,
        @Schema(description = "How values add up over the bodies of the tree") @NotNull HierarchyRule hierarchyRule,
        @Schema(description = "What kind of number it is; counts and ordinals are whole, money has two decimals")
                @NotNull
                ValueType valueType,
        @Schema(description = "Whether it can never be negative") @NotNull Boolean nonNegative,
        @Schema(description = "Ways to break it down; none where absent") @Size(max = 20) @Nullable
                List<@NotNull @Valid Dimension> dimensions,
        @Schema(description = "Types of the bodies that are due to report it; all where empty or absent")
                @Size(max = 50)
                @Nullable
                List<@NotNull @Size(max = CatalogueCode.LONGEST) @Pattern(regexp = CatalogueCode.PATTERN) String>
                        expectedTypes,
        @Schema(description = "Since when it is counted", examples = "2018")
                @Pattern(regexp = PartialDate.PATTERN)
                @Nullable
                String since,
        @Schema(description = "Until when it is counted, inclusive") @Pattern(regexp = PartialDate.PATTERN) @Nullable
                String until,
        @Schema(description = "Which records it is counted from, beside what bodies report; null: from none")
                @Valid
                @Nullable
                DerivedFrom derivedFrom)
        implements Checked {

    @Override
    public void check(Faults faults) {
        checkDates(faults);
        checkRules(faults);
        checkDimensions(faults);
        if (derivedFrom != null) {
            derivedFrom.check(unit, timeRule, hierarchyRule, faults);
        }
    }

    private void checkDates(Faults faults) {
        PartialDate begin = PartialDate.check(since, "/since", faults);
        PartialDate end = PartialDate.check(until, "/until", faults);
        if (begin != null && end != null && begin.firstDay().isAfter(end.lastDay())) {
            faults.add("/until", "upside_down", Text.of("早于 since", "Lies before since"));
        }
    }

    private void checkRules(Faults faults) {
        if (hierarchyRule == HierarchyRule.SUM && (valueType == ValueType.PERCENT || valueType == ValueType.ORDINAL)) {
            faults.add(
                    "/hierarchyRule",
                    "not_additive",
                    Text.of("百分比和序数不能逐级累加", "Percentages and ordinals of several bodies do not add up"));
        }
        if ((valueType == ValueType.MONEY) != (unit == Unit.CNY)) {
            faults.add("/unit", "not_of_value_type", Text.of("金额用 CNY，其他不用", "Money is in CNY, and only money"));
        }
        if ((valueType == ValueType.PERCENT) != (unit == Unit.PERCENT)) {
            faults.add(
                    "/unit",
                    "not_of_value_type",
                    Text.of("百分比的单位为 percent，其他不用", "Percentages are in percent, and only they"));
        }
    }

    private void checkDimensions(Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < dimensionList().size(); at++) {
            Dimension dimension = dimensionList().get(at);
            if (!seen.add(dimension.code())) {
                faults.add("/dimensions/" + at + "/code", "repeated", Text.of("重复", "Is given twice"));
            }
            if (new HashSet<>(dimension.values()).size() < dimension.values().size()) {
                faults.add("/dimensions/" + at + "/values", "repeated", Text.of("有重复的值", "Names a value twice"));
            }
        }
    }

    List<Dimension> dimensionList() {
        return dimensions == null ? List.of() : dimensions;
    }

    List<String> expectedTypeList() {
        return expectedTypes == null ? List.of() : expectedTypes;
    }
}
