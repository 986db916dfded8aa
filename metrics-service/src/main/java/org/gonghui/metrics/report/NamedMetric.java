package org.gonghui.metrics.report;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.table.Cell;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.catalogue.Unit;
import org.gonghui.metrics.figure.Breakdowns;

/** A metric as reports name it. */
@Schema(name = "NamedMetric", description = "A metric with its name, the breakdown asked for and its unit")
public record NamedMetric(
        @Schema(description = "Its code") @NotNull String code,
        @Schema(description = "Its name") @NotNull Name name,
        @Schema(description = "Values of its dimensions; empty: not broken down") @NotNull
                Map<String, String> breakdown,
        @Schema(description = "What it counts in") @NotNull Unit unit) {

    public static NamedMetric of(Measure measure) {
        return new NamedMetric(
                measure.code(),
                measure.metric().name(),
                Breakdowns.read(measure.breakdown()),
                measure.metric().rules().unit());
    }

    /** The name with the breakdown. */
    public Text title() {
        Text plain = Cell.textOf(name);
        String part = Breakdowns.write(breakdown);
        return part.isEmpty() ? plain : Text.of(plain.zh() + "（" + part + "）", plain.en() + " (" + part + ")");
    }
}
