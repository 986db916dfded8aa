package org.gonghui.registry.body;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.gonghui.registry.affiliation.AffiliationKind;
import org.jspecify.annotations.Nullable;

/** A union body as the contract shows it: a {@link BodyDocument} with its superiors on the day of the question. */
@Schema(name = "Body", description = "A union body")
public record BodyView(
        @Schema(description = "Permanent code") @NotNull String code,
        @Schema(description = "Full name") @NotNull Name name,
        @Schema(description = "Short name") @Nullable Name shortName,
        @Schema(description = "What kind of body") @NotNull BodyType type,
        @Schema(description = "Tier of the federation") @NotNull BodyLevel level,
        @Schema(description = "GB/T 2260 division code") @Nullable String divisionCode,
        @Schema(description = "Unified social credit code") @Nullable String creditCode,
        @Schema(description = "GB/T 4754 industry code") @Nullable String industry,
        @Schema(description = "Ownership of the employer") @Nullable Ownership ownership,
        @Schema(description = "The employer is a platform firm") @NotNull Boolean platformFirm,
        @Schema(description = "Day of founding; null: not known") @Nullable LocalDate foundedOn,
        @Schema(description = "First day on which it is no more") @Nullable LocalDate dissolvedOn,
        @Schema(description = "Whether a dissolution is recorded") @NotNull BodyStatus status,
        @Schema(description = "Where its office is") @Nullable Location location,
        @Schema(description = "How to reach its office") @Nullable String contact,
        @Schema(description = "Free labels") @NotNull List<String> tags,
        @Schema(description = "Remarks") @Nullable String note,
        @Schema(description = "Names that it had before, oldest first; kept by lifecycle events") @NotNull
                List<FormerName> formerNames,
        @Schema(description = "Codes of the bodies that it came out of by merger or split") @NotNull
                List<String> predecessors,
        @Schema(description = "Codes of the bodies that came out of it by merger or split") @NotNull
                List<String> successors,
        @Schema(
                        description =
                                "Code of the body that it went on as when a merger ended it; null where it lives or ended otherwise, though parts may have been split off before")
                @Nullable
                String mergedInto,
        @Schema(description = "Superior in the tree on the day of the question; null for a root") @Nullable
                String superior,
        @Schema(description = "Superiors in other lines on that day") @NotNull List<OtherSuperior> otherSuperiors,
        @Schema(description = "Counts the changes of the body's own fields") @NotNull Long version,
        @Schema(description = "When they changed last") @NotNull Instant updatedAt) {

    /** A superior beside the tree. */
    @Schema(name = "OtherSuperior", description = "A superior beside the tree")
    public record OtherSuperior(
            @Schema(description = "Its code") @NotNull String superior,
            @Schema(description = "In which line") @NotNull AffiliationKind kind) {}

    /** A page of bodies. */
    @Schema(name = "BodyPage", description = "A page of bodies, by code")
    public record BodyPage(
            @NotNull List<BodyView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
