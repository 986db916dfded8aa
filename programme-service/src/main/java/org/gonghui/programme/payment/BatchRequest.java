package org.gonghui.programme.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What a batch is to pay. */
@Schema(name = "PaymentBatchRequest", description = "Approved records to be paid together out of one fund")
public record BatchRequest(
        @Schema(description = "Kind of record", examples = "relief_application")
                @NotNull
                @Pattern(regexp = KIND)
                @Size(max = 64)
                String kind,
        @Schema(description = "Code of the union body that pays", examples = "GD-HZ")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(description = "The fund out of which it pays") @NotNull UUID fund,
        @Schema(description = "Ids of the records, each once; the lines are in this order")
                @NotNull
                @Size(min = 1, max = MOST)
                List<@NotNull UUID> items,
        @Schema(description = "Anything else") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable String note)
        implements Checked {

    static final int MOST = 1000;
    private static final String KIND = "^[a-z]+(_[a-z]+)*$";

    @Override
    public void check(Faults faults) {
        Set<UUID> seen = new HashSet<>();
        for (int at = 0; at < items.size(); at++) {
            if (!seen.add(items.get(at))) {
                faults.add("/items/" + at, "duplicate", Text.of("重复", "It is there twice"));
            }
        }
    }
}
