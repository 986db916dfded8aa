package org.gonghui.programme.station;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A station as the contract shows it: {@link StationDocument} with its version. */
@Schema(name = "Station", description = "A place that a union body keeps for workers")
public record StationView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "What it is") @NotNull StationKind kind,
        @NotNull Name name,
        @Schema(description = "Code of the union body that keeps it", examples = "GD-GZ") @NotNull String host,
        @Schema(description = "Where, in words") @Nullable String address,
        @Schema(description = "Where, as a point; in WGS-84 unless crs asks for another system") @Nullable
                Location location,
        @Schema(description = "In the notation of OpenStreetMap's opening_hours", examples = "Mo-Su 08:00-20:00")
                @Nullable
                String openingHours,
        @Schema(description = "What workers find there, in the order of the code list") @NotNull
                List<Facility> facilities,
        @Schema(description = "How many people it holds") @Nullable Integer capacity,
        @Schema(description = "Level at which it is kept or recognised") @NotNull StationLevel level,
        @Schema(description = "First day") @Nullable LocalDate builtOn,
        @Schema(description = "Last renovation") @Nullable LocalDate renovatedOn,
        @Schema(description = "First day on which it is closed for good") @Nullable LocalDate closedOn,
        @Schema(description = "What was paid to build it") @Nullable Money funding,
        @Schema(description = "Whom visitors may ask") @Nullable String contact,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "What it is called where it comes from") @Nullable ExternalId externalId,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of stations. */
    @Schema(name = "StationPage", description = "A page of stations, in the order in which they were recorded")
    public record StationPage(
            @NotNull List<StationView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
