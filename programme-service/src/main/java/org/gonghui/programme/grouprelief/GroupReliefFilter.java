package org.gonghui.programme.grouprelief;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gonghui.kit.record.RecordFilter;
import org.gonghui.programme.scheme.Segment;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** Which group relief a list shows. */
public class GroupReliefFilter {

    @Parameter(description = "Code of the union body that gave it")
    @QueryParam("body")
    @Pattern(regexp = BodyCode.PATTERN)
    @Size(max = BodyCode.LONGEST)
    @Nullable
    String body;

    @Parameter(description = "What it is for")
    @QueryParam("segment")
    @Nullable
    Segment segment;

    @Parameter(description = "Code of the scheme")
    @QueryParam("scheme")
    @Pattern(regexp = SchemeCode.PATTERN)
    @Size(max = SchemeCode.LONGEST)
    @Nullable
    String scheme;

    @Parameter(description = "The year in which it begins")
    @QueryParam("year")
    @Min(1900)
    @Max(2199)
    @Nullable
    Integer year;

    RecordFilter conditions() {
        return new RecordFilter()
                .with("body", body)
                .with("segment", segment)
                .with("scheme", scheme)
                .where("r.first_day >= ?", year == null ? null : LocalDate.of(year, 1, 1))
                .where("r.first_day <= ?", year == null ? null : LocalDate.of(year, 12, 31));
    }
}
