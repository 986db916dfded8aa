package org.gonghui.programme.activity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** An activity as the contract shows it: {@link ActivityDocument} with its version. */
@Schema(name = "Activity", description = "Something that a union body did and counted")
public record ActivityView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "What it is") @NotNull ActivityKind kind,
        @NotNull Name name,
        @Schema(description = "Code of the union body that holds it", examples = "GD-HY") @NotNull String organiser,
        @NotNull Period period,
        @Schema(description = "Where, in words") @Nullable String place,
        @Schema(description = "How often it was held in the period") @NotNull Integer sessions,
        @Schema(description = "How many people took part, each counted once") @Nullable Integer people,
        @Schema(description = "How many took part, counted anew at each session") @Nullable Integer personTimes,
        @Schema(description = "What it cost, or what was given or sold") @Nullable Money money,
        @Schema(description = "What it counted beside people") @Nullable Quantity quantity,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "What it is called where it comes from") @Nullable ExternalId externalId,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of activities. */
    @Schema(name = "ActivityPage", description = "A page of activities, in the order in which they were recorded")
    public record ActivityPage(
            @NotNull List<ActivityView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
