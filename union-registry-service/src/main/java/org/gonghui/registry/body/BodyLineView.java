package org.gonghui.registry.body;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** A {@link BodyDocument} as the feed and exports show it: its superiors are affiliations, which are told by themselves. */
@Schema(name = "BodyLine", description = "A union body in the feed and in exports; its superiors are affiliations")
public record BodyLineView(
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
        @Schema(description = "Counts the changes of the body's own fields") @NotNull Long version,
        @Schema(description = "When they changed last") @NotNull Instant updatedAt) {}
