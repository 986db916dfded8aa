package org.gonghui.metrics.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.figure.Coverage;
import org.gonghui.metrics.figure.Period;
import org.gonghui.metrics.rollup.Amount;
import org.jspecify.annotations.Nullable;

/** One thing that is odd about the figures of a year. */
@Schema(name = "QualityFinding", description = "Something odd about the figures of a year, with the values compared")
public record QualityFinding(
        @Schema(description = "What is odd; labels at /api/v1/code-lists/finding-kind") @NotNull FindingKind kind,
        @Schema(description = "How bad it is; labels at /api/v1/code-lists/finding-severity") @NotNull
                Severity severity,
        @Schema(description = "Code of the body", examples = "GD-HZ") @NotNull String body,
        @Schema(description = "Code of the metric", examples = "relief_recipients") @NotNull String metric,
        @Schema(description = "The year", examples = "2024") @NotNull Integer year,
        @Schema(description = "What the values count in") @NotNull Unit unit,
        @Schema(description = "Period of the figure; null where there is none") @Nullable Period period,
        @Schema(description = "Whose work the figure counts; null where there is none") @Nullable Coverage coverage,
        @Schema(description = "Breakdown of the figure, such as participants:workers; empty: none") @NotNull
                String breakdown,
        @Schema(description = "The values compared; none where one is missing") @NotNull List<Compared> compared,
        @Schema(description = "What it means, in both languages") @NotNull Name message) {

    private static final String FIGURE = "/api/v1/figures/";

    /** A value of a comparison. */
    @Schema(name = "QualityCompared", description = "A value that is compared, and where it comes from")
    public record Compared(
            @Schema(description = "Which side it stands on; labels at /api/v1/code-lists/compared-role") @NotNull
                    ComparedRole role,
            @Schema(description = "In the unit of the finding") @NotNull BigDecimal value,
            @Schema(description = "Not less than this; null: open, or not asked") @Nullable BigDecimal lower,
            @Schema(description = "Not more than this; null: open, or not asked") @Nullable BigDecimal upper,
            @Schema(description = "Paths of the figures that say so; none where it is worked out of many") @NotNull
                    List<String> figures) {

        static Compared of(ComparedRole role, BigDecimal value, List<UUID> figures) {
            return new Compared(role, plain(value), null, null, paths(figures));
        }

        static Compared of(ComparedRole role, Amount amount, List<UUID> figures) {
            return new Compared(role, plain(amount.value()), amount.lower(), amount.upper(), paths(figures));
        }

        private static BigDecimal plain(BigDecimal value) {
            return value.stripTrailingZeros();
        }

        private static List<String> paths(List<UUID> figures) {
            return figures.stream().map(id -> FIGURE + id).toList();
        }
    }

    static Name message(Text text) {
        return new Name(text.zh(), text.en());
    }

    /** Where it stands among the findings of its metric: by body, kind, and what it is about. */
    String place() {
        return "%s %s %s %s %s".formatted(body, kind.code(), period, coverage, breakdown);
    }

    /** A page of findings. */
    @Schema(
            name = "QualityFindingPage",
            description = "Findings by metric, then body. A page may have fewer items than asked for, even none")
    public record QualityFindingPage(
            @NotNull List<QualityFinding> items,
            @Schema(description = "Where the list goes on; absent only at its end")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Nullable
                    String nextPageToken) {}
}
