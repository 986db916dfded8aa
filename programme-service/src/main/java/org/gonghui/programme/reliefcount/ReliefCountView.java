package org.gonghui.programme.reliefcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A count as the contract shows it: {@link ReliefCountDocument} with its version. */
@Schema(
        name = "ReliefCount",
        description = "How many people were given relief in a year, by a body and all below it, and how much")
public record ReliefCountView(
        @Schema(description = "Body, year and cases, by points", examples = "GD-HZ.2024.all_relief") @NotNull String id,
        @Schema(description = "Code of the body; all below it are counted with it", examples = "GD-HZ") @NotNull
                String body,
        @Schema(description = "The year in which it was given", examples = "2024") @NotNull Integer year,
        @Schema(description = "Which cases; labels at /api/v1/code-lists/counted-cases") @NotNull CountedCases casesOf,
        @Schema(
                        description =
                                "One for each person and time; null where withheld. At least so many where there are "
                                        + "groupsOfUnknownSize")
                @Nullable
                Long cases,
        @Schema(
                        description =
                                "People, each once a year, at least: those known, or the largest group of whom nobody is"
                                        + " known. Never add them up: the same may stand in several counts")
                @Nullable
                Long recipients,
        @Schema(
                        description =
                                "People at most, if nobody stands in two groups; null where withheld, and where there are groupsOfUnknownSize")
                @Nullable
                Long recipientsAtMost,
        @Schema(
                        description =
                                "Groups of whom nobody knows how many people they were: their money and goods are counted, "
                                        + "their people are not; null where withheld")
                @Nullable
                Long groupsOfUnknownSize,
        @Schema(description = "Money paid; null where withheld") @Nullable Money moneyPaid,
        @Schema(description = "Value of the goods given; null where withheld") @Nullable Money goodsValue,
        @Schema(description = "Why nothing is said; labels at /api/v1/code-lists/withheld; null where it is") @Nullable
                Withheld withheld,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of counts. */
    @Schema(name = "ReliefCountPage", description = "A page of counts")
    public record ReliefCountPage(
            @NotNull List<ReliefCountView> items,
            @Schema(description = "Present where the list goes on") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                    String nextPageToken) {}
}
