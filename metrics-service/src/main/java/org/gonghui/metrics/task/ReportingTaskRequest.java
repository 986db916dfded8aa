package org.gonghui.metrics.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.gonghui.metrics.shared.BodyCode;
import org.gonghui.metrics.shared.CatalogueCode;
import org.jspecify.annotations.Nullable;

/** A reporting task as a caller describes it. */
@Schema(name = "ReportingTaskRequest", description = "What a body asks its subtree for")
public record ReportingTaskRequest(
        @Schema(description = "Code of the body that asks; it and all below it are asked", examples = "GD")
                @NotNull
                @Size(max = BodyCode.LONGEST)
                @Pattern(regexp = BodyCode.PATTERN)
                String body,
        @Schema(description = "The year that is reported; who is asked is told by the tree of its last day")
                @NotNull
                @Min(1900)
                @Max(2099)
                Integer year,
        @Schema(description = "What it is called") @NotNull @Valid Name title,
        @Schema(description = "Types of the bodies that are asked; none: those that each metric expects")
                @Size(max = 50)
                @Nullable
                List<@NotNull @Size(max = CatalogueCode.LONGEST) @Pattern(regexp = CatalogueCode.PATTERN) String> types,
        @Schema(description = "Levels of the bodies that are asked; none: all") @Size(max = 20) @Nullable
                List<@NotNull @Size(max = CatalogueCode.LONGEST) @Pattern(regexp = CatalogueCode.PATTERN) String>
                        levels,
        @Schema(description = "Codes of the metrics that are asked for") @NotNull @Size(min = 1, max = 100)
                List<@NotNull @Size(max = CatalogueCode.LONGEST) @Pattern(regexp = CatalogueCode.PATTERN) String>
                        metrics,
        @Schema(description = "The last day on which a figure is in time", examples = "2025-02-28") @NotNull
                LocalDate dueOn,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 2000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    /** What is not said narrows nothing. */
    public ReportingTaskRequest {
        types = types == null ? List.of() : types;
        levels = levels == null ? List.of() : levels;
    }

    @Override
    public void check(Faults faults) {
        if (metrics.stream().distinct().count() < metrics.size()) {
            faults.add("/metrics", "repeated", Text.of("有重复的指标", "Names a metric twice"));
        }
        if (dueOn.getYear() < year || dueOn.getYear() > year + 2) {
            faults.add("/dueOn", "range", Text.of("应在当年至后两年之内", "Lies in the year or the two after it"));
        }
    }
}
