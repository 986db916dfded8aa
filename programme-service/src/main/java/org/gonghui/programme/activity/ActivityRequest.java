package org.gonghui.programme.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What an activity is to look like. */
@Schema(name = "ActivityRequest", description = "An activity as it is written")
public record ActivityRequest(
        @Schema(description = "What it is") @NotNull ActivityKind kind,
        @NotNull @Valid Name name,
        @Schema(description = "Code of the union body that holds it", examples = "GD-HY")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String organiser,
        @NotNull @Valid Period period,
        @Schema(description = "Where, in words") @Size(min = 1, max = 300) @Nullable String place,
        @Schema(description = "How often it was held in the period", examples = "1") @NotNull @Min(1) @Max(1_000_000)
                Integer sessions,
        @Schema(description = "How many people took part, each counted once") @Min(0) @Max(1_000_000_000) @Nullable
                Integer people,
        @Schema(description = "How many took part, counted anew at each session; not less than people")
                @Min(0)
                @Max(1_000_000_000)
                @Nullable
                Integer personTimes,
        @Schema(description = "What it cost, or what was given or sold") @Valid @Nullable Money money,
        @Schema(description = "What it counted beside people") @Valid @Nullable Quantity quantity,
        @Schema(description = "Anything else") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable String note,
        @Schema(description = "Given when it is created, never changes") @Valid @Nullable ExternalId externalId)
        implements Checked {

    static final String PERIOD = "/period";

    @Override
    public void check(Faults faults) {
        period.check(PERIOD, faults);
        if (quantity != null) {
            quantity.check("/quantity", faults);
        }
        if (people != null && personTimes != null && personTimes < people) {
            faults.add(
                    "/personTimes",
                    "less_than_people",
                    Text.of("人次不得少于人数 %d", "Not less than people, %d").with(people));
        }
    }

    /** The request that would leave an activity as it is. */
    static ActivityRequest of(ActivityDocument activity) {
        return new ActivityRequest(
                activity.kind(),
                activity.name(),
                activity.organiser(),
                activity.period(),
                activity.place(),
                activity.sessions(),
                activity.people(),
                activity.personTimes(),
                activity.money(),
                activity.quantity(),
                activity.note(),
                activity.externalId());
    }
}
