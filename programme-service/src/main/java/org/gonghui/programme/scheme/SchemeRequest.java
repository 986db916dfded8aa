package org.gonghui.programme.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** What a scheme is to look like. */
@Schema(name = "ReliefSchemeRequest", description = "A relief scheme as it is written")
public record SchemeRequest(
        @Schema(description = "Permanent code", examples = "provincial_organs_severe_illness")
                @NotNull
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                String code,
        @Schema(
                        description = "Code of the body whose scheme it is; it and those below hold rounds",
                        examples = "GD-ORG")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(description = "What it is for") @NotNull Segment segment,
        @Schema(description = "Whether people apply, or a body serves a group") @NotNull SchemeKind kind,
        @NotNull @Valid Name name,
        @Schema(description = "First day on which it no longer holds") @Nullable LocalDate endedOn,
        @Schema(description = "Anything else, such as the title of the rule text; nothing about a person")
                @Size(min = 1, max = 2000)
                @NoPersonalNumbers
                @Nullable
                String note)
        implements Checked {

    @Override
    public void check(Faults faults) {
        DateRules.plausible(endedOn, "/endedOn", faults);
    }
}
