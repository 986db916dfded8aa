package org.gonghui.programme.businessdate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.programme.shared.DateRules;

/** The day that it is to be. */
@Schema(name = "BusinessDateRequest", description = "The day that it is to be for the programme service")
public record BusinessDateRequest(@Schema(examples = "2024-03-01") @NotNull LocalDate date) implements Checked {

    @Override
    public void check(Faults faults) {
        DateRules.plausible(date, "/date", faults);
    }
}
