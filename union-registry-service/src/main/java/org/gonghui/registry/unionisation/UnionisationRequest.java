package org.gonghui.registry.unionisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** A union set up in an enterprise, as a caller describes it. */
@Schema(name = "UnionisationRequest", description = "A union set up in an enterprise, to record")
public record UnionisationRequest(
        @Schema(description = "Code of the new union, or of the body above it", examples = "GD-GZ")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Name of the enterprise, or what stands for several") @NotNull @Valid Name enterprise,
        @Schema(description = "Day on which the union was set up; null: not stated") @Nullable LocalDate setUpOn,
        @Schema(description = "Year in which it was set up; null: not stated, or said by setUpOn")
                @Min(1900)
                @Max(2100)
                @Nullable
                Integer year,
        @Schema(description = "Workers of the enterprise; null: not stated") @Min(0) @Max(100_000_000) @Nullable
                Integer workers,
        @Schema(description = "How many of them joined; null: not stated") @Min(0) @Max(100_000_000) @Nullable
                Integer members,
        @Schema(description = "The enterprise is a platform firm; false where absent") @Nullable Boolean platformFirm,
        @Schema(description = "Its workers are in new forms of employment; false where absent") @Nullable
                Boolean newEmploymentForm,
        @Schema(description = "GB/T 4754 industry code", examples = "G60")
                @Pattern(regexp = "[A-T]([0-9]{2,4})?")
                @Nullable
                String industry,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    public UnionisationRequest {
        platformFirm = Boolean.TRUE.equals(platformFirm);
        newEmploymentForm = Boolean.TRUE.equals(newEmploymentForm);
        year = year == null && setUpOn != null ? Integer.valueOf(setUpOn.getYear()) : year;
    }

    @Override
    public void check(Faults faults) {
        if (setUpOn != null && year != null && year != setUpOn.getYear()) {
            faults.add("/year", "contradiction", Text.of("与 setUpOn 不符", "Not the year of setUpOn"));
        }
        if (workers != null && members != null && members > workers) {
            faults.add("/members", "too_many", Text.of("多于职工数", "More than there are workers"));
        }
    }
}
