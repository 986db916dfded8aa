package org.gonghui.metrics.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.CatalogueCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Which records of the programme service a metric is counted from, and what of them is added up. */
@Embeddable
@Schema(
        name = "DerivedFrom",
        description =
                "Which records of the programme service a metric is counted from, and what of them is added up. Where"
                        + " the time rule is last, stations that stand on the last day; where it is sum, what was built or"
                        + " done in the period")
public record DerivedFrom(
        @Schema(description = "What is counted; labels at /api/v1/code-lists/counted-resource")
                @NotNull
                @Column(name = "derived_resource")
                @Enumerated(EnumType.STRING)
                CountedResource resource,
        @Schema(
                        description = "Only records of these kinds, codes of /api/v1/code-lists/station-kind or"
                                + " activity-kind; all where empty or absent. Of relief_count exactly one, a code of"
                                + " counted-cases")
                @Size(max = 50)
                @Nullable
                @Column(name = "derived_kinds")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = CatalogueCode.LONGEST) @Pattern(regexp = CatalogueCode.PATTERN) String> kinds,
        @Schema(
                        description =
                                "Only stations of these levels, codes of /api/v1/code-lists/station-level; all where"
                                        + " empty or absent")
                @Size(max = 20)
                @Nullable
                @Column(name = "derived_levels")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = CatalogueCode.LONGEST) @Pattern(regexp = CatalogueCode.PATTERN) String>
                        levels,
        @Schema(description = "What of them is added up; labels at /api/v1/code-lists/measure")
                @NotNull
                @Column(name = "derived_measure")
                @Enumerated(EnumType.STRING)
                Measure measure) {

    /** Absent means the same as empty and is kept as that. */
    public DerivedFrom {
        kinds = kinds == null ? List.of() : kinds;
        levels = levels == null ? List.of() : levels;
    }

    /** Finds what does not go together with the rules of the metric, or in itself. */
    void check(Unit unit, TimeRule timeRule, HierarchyRule hierarchyRule, Faults faults) {
        if (hierarchyRule == HierarchyRule.NONE || timeRule == TimeRule.NONE) {
            faults.add(
                    "/derivedFrom",
                    "not_additive",
                    Text.of(
                            "记录逐个相加，指标须可逐级、按期相加",
                            "Records are added up, so the metric has to add up over bodies and time"));
        }
        if (timeRule == TimeRule.LAST && resource != CountedResource.STATION) {
            faults.add(
                    "/derivedFrom/resource", "no_state", Text.of("只有阵地有期末状态", "Only stations have a state on a day"));
        }
        if (resource == CountedResource.RELIEF_COUNT && kinds.size() != 1) {
            faults.add(
                    "/derivedFrom/kinds",
                    "one_count",
                    Text.of("须指定一种计数，计数不相加", "Name one count: counts are not added up"));
        }
        if (!measure.isOf(resource)) {
            faults.add("/derivedFrom/measure", "not_of_resource", Text.of("该记录没有此项", "These records do not have it"));
        } else if (!measure.isIn(unit)) {
            faults.add("/derivedFrom/measure", "not_in_unit", Text.of("与指标单位不符", "It is not in the metric's unit"));
        }
        if (!levels.isEmpty() && resource != CountedResource.STATION) {
            faults.add("/derivedFrom/levels", "not_of_resource", Text.of("只有阵地分级", "Only stations have a level"));
        }
        checkOnce(kinds, "/derivedFrom/kinds", faults);
        checkOnce(levels, "/derivedFrom/levels", faults);
    }

    private static void checkOnce(List<String> codes, String pointer, Faults faults) {
        if (new HashSet<>(codes).size() < codes.size()) {
            faults.add(pointer, "repeated", Text.of("有重复的值", "Names a value twice"));
        }
    }
}
