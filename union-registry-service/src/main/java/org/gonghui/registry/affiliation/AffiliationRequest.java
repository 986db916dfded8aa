package org.gonghui.registry.affiliation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** An affiliation as a caller describes it. */
@Schema(name = "AffiliationRequest", description = "A body standing under another for some time")
public record AffiliationRequest(
        @Schema(description = "Code of the body", examples = "GD-GZ-DIGITECH")
                @NotNull
                @Size(max = 64)
                @Pattern(regexp = CODE)
                String body,
        @Schema(description = "Code of the superior", examples = "GD") @NotNull @Size(max = 64) @Pattern(regexp = CODE)
                String superior,
        @Schema(description = "In which line; one primary superior at any moment") @NotNull AffiliationKind kind,
        @Schema(description = "First day; null: not known since when") @Nullable LocalDate validFrom,
        @Schema(description = "First day on which it holds no more; null: open") @Nullable LocalDate validTo,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note)
        implements Checked {

    private static final String CODE = "[A-Z0-9]+(-[A-Z0-9]+)*";

    @Override
    public void check(Faults faults) {
        if (body.equals(superior)) {
            faults.add("/superior", "cycle", Text.of("不能隶属于自己", "A body cannot stand under itself"));
        }
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            faults.add("/validTo", "upside_down", Text.of("必须晚于 validFrom", "Must be after validFrom"));
        }
    }
}
