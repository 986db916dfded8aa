package org.gonghui.programme.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What a station is to look like. */
@Schema(name = "StationRequest", description = "A station as it is written")
public record StationRequest(
        @Schema(description = "What it is") @NotNull StationKind kind,
        @NotNull @Valid Name name,
        @Schema(description = "Code of the union body that keeps it", examples = "GD-GZ")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String host,
        @Schema(description = "Where, in words") @Size(min = 1, max = 300) @Nullable String address,
        @Schema(description = "Where, as a point") @Valid @Nullable Location location,
        @Schema(description = "In the notation of OpenStreetMap's opening_hours", examples = "Mo-Su 08:00-20:00")
                @Size(min = 1, max = 255)
                @Nullable
                String openingHours,
        @Schema(description = "What workers find there, each once; none where absent") @Size(max = 13) @Nullable
                List<@NotNull Facility> facilities,
        @Schema(description = "How many people it holds") @Min(0) @Max(100_000) @Nullable Integer capacity,
        @Schema(description = "Level at which it is kept or recognised") @NotNull StationLevel level,
        @Schema(description = "First day; not in the future") @Nullable LocalDate builtOn,
        @Schema(description = "Last renovation; not before builtOn, not in the future") @Nullable LocalDate renovatedOn,
        @Schema(description = "First day on which it is closed for good; not before builtOn") @Nullable
                LocalDate closedOn,
        @Schema(description = "What was paid to build it") @Valid @Nullable Money funding,
        @Schema(description = "Whom visitors may ask; shown to everybody") @Size(min = 1, max = 300) @Nullable
                String contact,
        @Schema(description = "Anything else") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable String note,
        @Schema(description = "Given when it is created, never changes") @Valid @Nullable ExternalId externalId)
        implements Checked {

    public StationRequest {
        openingHours = openingHours == null ? null : OpeningHours.normalise(openingHours);
    }

    @Override
    public void check(Faults faults) {
        if (openingHours != null) {
            OpeningHours.check(openingHours, "/openingHours", faults);
        }
        if (facilities != null) {
            checkFacilities(facilities, faults);
        }
        DateRules.plausible(builtOn, "/builtOn", faults);
        DateRules.plausible(renovatedOn, "/renovatedOn", faults);
        DateRules.plausible(closedOn, "/closedOn", faults);
        DateRules.notBefore(builtOn, renovatedOn, "/renovatedOn", faults);
        DateRules.notBefore(builtOn, closedOn, "/closedOn", faults);
    }

    /** Rules that depend on the day of the request. */
    void checkOn(LocalDate today, Faults faults) {
        DateRules.notAfter(today, builtOn, "/builtOn", faults);
        DateRules.notAfter(today, renovatedOn, "/renovatedOn", faults);
    }

    /** The last day, up to today, on which its host must have been there. */
    LocalDate lastDay(LocalDate today) {
        return closedOn == null || closedOn.isAfter(today) ? today : closedOn.minusDays(1);
    }

    /** The request that would leave a station as it is. */
    static StationRequest of(StationDocument station) {
        return new StationRequest(
                station.kind(),
                station.name(),
                station.host(),
                station.address(),
                station.location(),
                station.openingHours(),
                station.facilities(),
                station.capacity(),
                station.level(),
                station.builtOn(),
                station.renovatedOn(),
                station.closedOn(),
                station.funding(),
                station.contact(),
                station.note(),
                station.externalId());
    }

    private static void checkFacilities(List<Facility> facilities, Faults faults) {
        EnumSet<Facility> seen = EnumSet.noneOf(Facility.class);
        for (int at = 0; at < facilities.size(); at++) {
            if (!seen.add(facilities.get(at))) {
                faults.add("/facilities/" + at, "duplicate", Text.of("重复", "Stands here twice"));
            }
        }
    }
}
