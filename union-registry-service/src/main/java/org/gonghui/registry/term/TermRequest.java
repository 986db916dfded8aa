package org.gonghui.registry.term;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.shared.Dates;
import org.jspecify.annotations.Nullable;

/** A term as a caller describes it. */
@Schema(name = "TermRequest", description = "A term of a body to record")
public record TermRequest(
        @Schema(description = "Code of the body whose term it is", examples = "GD-ZQ-GN")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Which one it is, counted by the body", examples = "14") @NotNull @Min(1) @Max(999)
                Integer number,
        @Schema(description = "Id of the congress with which it began; null: not recorded") @Nullable UUID congress,
        @Schema(description = "First day; null: not known since when") @Nullable LocalDate validFrom,
        @Schema(description = "First day on which it runs no more; null: open") @Nullable LocalDate validTo,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    @Override
    public void check(Faults faults) {
        Dates.lasts(validFrom, validTo, "/validTo", faults);
    }

    /** The same, ended on a day at the latest; null: it would not have begun by then. */
    @Nullable
    TermRequest endedBy(LocalDate day) {
        return Dates.hasBegun(validFrom, day)
                ? new TermRequest(body, number, congress, validFrom, day, source, note, externalId)
                : null;
    }
}
