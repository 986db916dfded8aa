package org.gonghui.registry.mechanism;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.shared.Dates;
import org.jspecify.annotations.Nullable;

/** A mechanism as a caller describes it. */
@Schema(name = "MechanismRequest", description = "A standing mechanism of a body, to record")
public record MechanismRequest(
        @Schema(description = "Code of the body", examples = "GD-ZQ-GN")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Which mechanism; labels at /api/v1/code-lists/mechanism-kind") @NotNull
                MechanismKind kind,
        @Schema(description = "First day; null: not known since when") @Nullable LocalDate since,
        @Schema(description = "First day on which it works no more; null: open") @Nullable LocalDate until,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    @Override
    public void check(Faults faults) {
        Dates.lasts(since, until, "/until", faults);
    }

    /** The same, ended on a day at the latest; null: it would not have begun by then. */
    @Nullable
    MechanismRequest endedBy(LocalDate day) {
        return Dates.hasBegun(since, day)
                ? new MechanismRequest(body, kind, since, day, source, note, externalId)
                : null;
    }
}
