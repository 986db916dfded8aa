package org.gonghui.metrics.rollup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.derive.Derivation;
import org.gonghui.metrics.derive.Derived;
import org.gonghui.metrics.figure.Breakdowns;
import org.gonghui.metrics.figure.Period;
import org.jspecify.annotations.Nullable;

/** A roll-up as the contract shows it. Any part that is absent is null, never 0. */
@Schema(
        name = "RollUp",
        description =
                "What was claimed for a subtree, what adds up below it, and who is missing. Absent is null, never 0")
public record RollUpView(
        @Schema(description = "Code of the metric") @NotNull String metric,
        @Schema(description = "Code of the body") @NotNull String body,
        @Schema(description = "The period asked for") @NotNull Period period,
        @Schema(description = "The breakdown asked for") @NotNull Map<String, String> breakdown,
        @Schema(description = "The metric's unit") @NotNull Unit unit,
        @Schema(description = "What the body itself claims for its subtree") @Nullable Amount reported,
        @Schema(description = "What its own work and its children's contributions add up to") @Nullable Amount rolledUp,
        @Schema(
                        description =
                                "What the programme service's records of the subtree count; beside the others, never"
                                        + " added to them")
                @Nullable
                Amount derived,
        @Schema(description = "What derived was counted from, or why it is null") @NotNull Derivation derivation,
        @Schema(description = "reported less rolledUp") @Nullable BigDecimal gap,
        @Schema(description = "Whether the bounds of reported and rolledUp exclude each other") @Nullable
                Boolean contradicts,
        @Schema(description = "The best value: reported, else rolledUp") @Nullable BigDecimal value,
        @Schema(description = "Where value comes from") @Nullable ValueBasis valueBasis,
        @Schema(description = "How many of the bodies due are known of") @NotNull Counts coverage,
        @Schema(
                        description =
                                "Only with missing=true or explain=true: codes of the first 500 bodies due of which nothing is known")
                @Size(max = RollUpView.MOST)
                @Nullable
                List<String> notCounted,
        @Schema(description = "The day whose tree was used") @NotNull LocalDate hierarchyAsOf,
        @Schema(
                        description =
                                "Up to where the registry's feed had been read, now or at asKnownAt: how far the tree was known. Null: not read yet, or asKnownAt lies before this was kept")
                @Nullable
                String hierarchyCursor,
        @Schema(description = "The instant at which figures, tree and rules were known like this; null: now") @Nullable
                Instant asKnownAt,
        @Schema(description = "When it was worked out") @NotNull Instant computedAt,
        @Schema(description = "Only with explain=true: what each body contributes") @Nullable
                Contribution contributions,
        @Schema(
                        description =
                                "Only with explain=true: the first 500 bodies that came under another superior within"
                                        + " the period")
                @Size(max = RollUpView.MOST)
                @Nullable
                List<Move> moves,
        @Schema(description = "Only with explain=true: the first 500 figures that touch the period and do not enter")
                @Size(max = RollUpView.MOST)
                @Nullable
                List<Skipped> skipped) {

    static final int MOST = 500;

    /** How many bodies are due, and how many of them enter. */
    @Schema(name = "RollUpCoverage", description = "How many of the bodies due are known of")
    public record Counts(
            @Schema(description = "Bodies of the tree whose type is due to report the metric") @NotNull
                    Integer expected,
            @Schema(
                            description =
                                    "Those with an own value that enters, or at or below a claim that is used; the"
                                            + " claim of the body asked for stands beside the roll-up and counts nobody")
                    @NotNull
                    Integer counted) {}

    static RollUpView of(
            Question question,
            Period period,
            Totals totals,
            Derived derived,
            @Nullable String hierarchyCursor,
            Instant at) {
        return new RollUpView(
                question.metric().code(),
                question.body(),
                period,
                Breakdowns.read(question.breakdown()),
                question.metric().unit(),
                totals.reported().orElse(null),
                totals.rolledUp().orElse(null),
                Amount.of(derived),
                derived.derivation(),
                totals.gap().orElse(null),
                totals.contradicts().orElse(null),
                totals.value().map(Amount::value).orElse(null),
                totals.basis().orElse(null),
                new Counts(totals.expected(), totals.counted()),
                null,
                question.treeDay(),
                hierarchyCursor,
                question.asKnownAt(),
                at,
                null,
                null,
                null);
    }

    RollUpView withMissing(List<String> missing) {
        return with(missing.stream().limit(MOST).toList(), contributions, moves, skipped);
    }

    RollUpView explainedBy(Contribution tree, List<Move> moved, List<Skipped> left) {
        return with(notCounted, tree, moved, left.stream().limit(MOST).toList());
    }

    private RollUpView with(
            @Nullable List<String> missing,
            @Nullable Contribution tree,
            @Nullable List<Move> moved,
            @Nullable List<Skipped> left) {
        return new RollUpView(
                metric,
                body,
                period,
                breakdown,
                unit,
                reported,
                rolledUp,
                derived,
                derivation,
                gap,
                contradicts,
                value,
                valueBasis,
                coverage,
                missing,
                hierarchyAsOf,
                hierarchyCursor,
                asKnownAt,
                computedAt,
                tree,
                moved,
                left);
    }
}
