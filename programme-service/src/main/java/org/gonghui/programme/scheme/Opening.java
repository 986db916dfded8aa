package org.gonghui.programme.scheme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** When a scheme takes applications. */
@Schema(name = "ReliefOpening", description = "When a scheme takes applications")
public record Opening(
        @Schema(description = "How often") @NotNull OpeningKind kind,
        @Schema(description = "The months, 1 to 12, for kind months, and only for it")
                @Size(min = 1, max = 12)
                @Nullable
                List<@NotNull @Min(1) @Max(12) Integer> months) {

    void check(String pointer, Faults faults) {
        if ((kind == OpeningKind.MONTHS) != (months != null)) {
            faults.add(
                    pointer + "/months",
                    months == null ? "required" : "not_of_this_type",
                    Text.of("仅在指定月份时填写", "Belongs to kind months"));
        }
        if (months != null && months.stream().distinct().count() < months.size()) {
            faults.add(pointer + "/months", "duplicate", Text.of("重复", "Named twice"));
        }
    }

    boolean opensIn(int month) {
        return switch (kind) {
            case ANY_TIME, MONTHLY -> true;
            case MONTHS -> months != null && months.contains(month);
        };
    }

    boolean opensOn(LocalDate day) {
        return opensIn(day.getMonthValue());
    }
}
