package org.gonghui.metrics.figure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;
import org.jspecify.annotations.Nullable;

/** A figure as a caller states it. */
@Schema(name = "FigureRequest", description = "A figure to record. Its unit is the metric's and is never sent.")
public record FigureRequest(
        @Schema(description = "Code of the body that it is about", examples = "GD-ORG")
                @NotNull
                @Size(max = BodyCode.LONGEST)
                @Pattern(regexp = BodyCode.PATTERN)
                String body,
        @Schema(description = "Code of the metric", examples = "relief_recipients")
                @NotNull
                @Size(max = CatalogueCode.LONGEST)
                @Pattern(regexp = CatalogueCode.PATTERN)
                String metric,
        @Schema(description = "What it is about in time") @NotNull @Valid Period period,
        @Schema(description = "Values of dimensions of the metric; none where absent") @Size(max = 20) @Nullable
                Map<String, @NotNull @Size(max = CatalogueCode.LONGEST) String> breakdown,
        @Schema(description = "What it rests on; only reported figures are sent") @NotNull Basis basis,
        @Schema(description = "The value, in the metric's unit; at most 15 significant digits") @NotNull
                BigDecimal value,
        @Schema(description = "How exact it is; labels at /api/v1/code-lists/qualifier") @NotNull Qualifier qualifier,
        @Schema(description = "Whose work it counts") @NotNull Coverage coverage,
        @Schema(description = "Where it is read; null: the body says so itself") @Valid @Nullable Citation source,
        @Schema(description = "Id of the figure that this one says again; it is not counted then") @Nullable
                UUID restates,
        @Schema(description = "draft, which goes its way from there, or by a publisher published") @NotNull
                FigureState state,
        @Schema(description = "Remarks") @Size(min = 1, max = 2000) @Nullable String note,
        @Schema(description = "What it is called where it comes from") @Valid @Nullable ExternalId externalId)
        implements Checked {

    @Override
    public void check(Faults faults) {
        PeriodRules.check(period, "/period", faults);
        if (basis == Basis.DERIVED) {
            faults.add("/basis", "not_reported", Text.of("推算数据不能填报", "Derived figures are counted, never sent"));
        }
    }

    /** The same figure written in one way: no trailing zeros, breakdown in order. */
    FigureRequest normalised() {
        return new FigureRequest(
                body,
                metric,
                period,
                breakdown == null ? Map.of() : new TreeMap<>(breakdown),
                basis,
                value.stripTrailingZeros(),
                qualifier,
                coverage,
                source,
                restates,
                state,
                note,
                externalId);
    }

    FigureRequest in(FigureState other) {
        return new FigureRequest(
                body,
                metric,
                period,
                breakdown,
                basis,
                value,
                qualifier,
                coverage,
                source,
                restates,
                other,
                note,
                externalId);
    }

    Map<String, String> parts() {
        return breakdown == null ? Map.of() : breakdown;
    }
}
