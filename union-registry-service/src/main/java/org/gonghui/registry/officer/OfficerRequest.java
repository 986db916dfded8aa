package org.gonghui.registry.officer;

import jakarta.validation.Valid;
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
import org.gonghui.kit.text.Name;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.shared.Dates;
import org.jspecify.annotations.Nullable;

/** An officer's post as a caller describes it. */
@Schema(
        name = "OfficerRequest",
        description =
                "Who holds a post in a body. The name of an office holder is public; nothing else personal is kept")
public record OfficerRequest(
        @Schema(description = "Code of the body", examples = "GD-GZ-DIGITECH")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Name of the office holder") @NotNull @Valid Name name,
        @Schema(description = "The post; one chair at any moment. Labels at /api/v1/code-lists/post") @NotNull
                Post post,
        @Schema(description = "Full-time, part-time or seconded; null: not stated") @Nullable PostBasis basis,
        @Schema(description = "Id of the term it belongs to; null: not recorded") @Nullable UUID term,
        @Schema(description = "First day; null: not known since when") @Nullable LocalDate validFrom,
        @Schema(description = "First day on which the post is no more held; null: open") @Nullable LocalDate validTo,
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
    OfficerRequest endedBy(LocalDate day) {
        return Dates.hasBegun(validFrom, day)
                ? new OfficerRequest(body, name, post, basis, term, validFrom, day, source, note, externalId)
                : null;
    }
}
