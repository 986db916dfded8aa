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
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;
import org.jspecify.annotations.Nullable;

/** A figure as a caller states it. */
@Schema(name = "FigureRequest", description = "A figure to record, in the metric's unit")
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
        @Schema(description = "What it is called where it comes from") @Valid @Nullable ExternalId externalId,
        @Schema(description = "The unit that the value is meant in. Not needed; another than the metric's is refused")
                @Nullable
                Unit unit,
        @Schema(description = "External id of the figure that this one says again, where its id is not known yet")
                @Valid
                @Nullable
                ExternalId restatesExternalId)
        implements Checked {

    @Override
    public void check(Faults faults) {
        PeriodRules.check(period, "/period", faults);
        if (basis == Basis.DERIVED) {
            faults.add("/basis", "not_reported", Text.of("推算数据不能填报", "Derived figures are counted, never sent"));
        }
        if (restates != null && restatesExternalId != null) {
            faults.add(
                    "/restatesExternalId",
                    "ambiguous",
                    Text.of("与 restates 不能并用", "Give either restates or restatesExternalId"));
        }
    }

    /** The same figure written in one way: no trailing zeros, breakdown in order. */
    FigureRequest normalised() {
        return with(
                breakdown == null ? Map.of() : new TreeMap<>(breakdown),
                value.stripTrailingZeros(),
                restates,
                state,
                unit,
                restatesExternalId);
    }

    /** The figure as it is kept: the one that it restates by its id, and nothing that only guards against a slip. */
    FigureRequest settled(@Nullable UUID restated) {
        return with(breakdown, value, restated, state, null, null);
    }

    FigureRequest in(FigureState other) {
        return with(breakdown, value, restates, other, unit, restatesExternalId);
    }

    private FigureRequest with(
            @Nullable Map<String, String> newBreakdown,
            BigDecimal newValue,
            @Nullable UUID newRestates,
            FigureState newState,
            @Nullable Unit newUnit,
            @Nullable ExternalId newRestatesExternalId) {
        return new FigureRequest(
                body,
                metric,
                period,
                newBreakdown,
                basis,
                newValue,
                qualifier,
                coverage,
                source,
                newRestates,
                newState,
                note,
                externalId,
                newUnit,
                newRestatesExternalId);
    }

    /** Whether a figure of the same key says all of this already, though it may have come further since. */
    boolean isSaidBy(FigureRequest present) {
        return comparable(present).equals(this);
    }

    /** A figure of the same key as it stood when it began, where it has only come further since. */
    FigureRequest comparable(FigureRequest present) {
        return state == FigureState.DRAFT && present.state() != FigureState.WITHDRAWN ? present.in(state) : present;
    }

    Map<String, String> parts() {
        return breakdown == null ? Map.of() : breakdown;
    }
}
