package org.gonghui.programme.grouprelief;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.scheme.Segment;
import org.gonghui.programme.shared.BodyCode;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.Money;
import org.gonghui.programme.shared.NoPersonalNumbers;
import org.gonghui.programme.shared.SchemeCode;
import org.jspecify.annotations.Nullable;

/** What a body gave to a group. */
@Schema(name = "GroupReliefRequest", description = "What a union body gave to a group, as it is written")
public record GroupReliefRequest(
        @Schema(description = "Code of the union body that gave it", examples = "GD-HZ")
                @NotNull
                @Pattern(regexp = BodyCode.PATTERN)
                @Size(max = BodyCode.LONGEST)
                String body,
        @Schema(description = "What it is for; where a scheme is named, the same as the scheme's") @NotNull
                Segment segment,
        @Schema(description = "Code of the scheme by which it is given, one for groups", examples = "summer_cooling")
                @Pattern(regexp = SchemeCode.PATTERN)
                @Size(max = SchemeCode.LONGEST)
                @Nullable
                String scheme,
        @Schema(description = "First day; it counts in its year", examples = "2024-06-12") @NotNull LocalDate from,
        @Schema(description = "Last day, inclusive; at most 366 days in all", examples = "2024-06-14") @NotNull
                LocalDate to,
        @Schema(description = "Where, in words") @Size(min = 1, max = 300) @NoPersonalNumbers @Nullable String place,
        @Schema(description = "Whom, in words", examples = "户外一线职工")
                @Size(min = 1, max = 300)
                @NoPersonalNumbers
                @Nullable
                String targetGroup,
        @Schema(description = "How many people got something, each counted once") @Min(0) @Max(1_000_000_000) @Nullable
                Integer recipients,
        @Schema(description = "Money given") @Valid @Nullable Money cash,
        @Schema(description = "What the goods given are worth") @Valid @Nullable Money goodsValue,
        @Schema(
                        description =
                                "Id of the fund out of which the cash was paid; then it needs an externalId, the ledger books it, and cash and fund stay as they are")
                @Nullable
                UUID fund,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 2000) @NoPersonalNumbers @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    private static final int LONGEST = 366;

    @Override
    public void check(Faults faults) {
        DateRules.plausible(from, "/from", faults);
        DateRules.plausible(to, "/to", faults);
        DateRules.notBefore(from, to, "/to", faults);
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            faults.add("/to", "too_long", Text.of("最多 %d 天", "At most %d days").with(LONGEST));
        }
        if (Stream.of(recipients, cash, goodsValue).allMatch(part -> part == null)) {
            faults.add(
                    "/recipients",
                    "says_nothing",
                    Text.of("人数、资金、物资至少填一项", "Says how many, how much cash, or what the goods are worth"));
        }
        if (fund != null) {
            checkPaid(faults);
        }
    }

    /** Money moves: whoever repeats the request must not pay twice. */
    private void checkPaid(Faults faults) {
        if (externalId == null) {
            faults.add(
                    "/externalId", "required", Text.of("从资金支付须填外部编号", "What is paid out of a fund has an external id"));
        }
        if (cash == null) {
            faults.add("/cash", "required", Text.of("从资金支付须填金额", "What is paid out of a fund has an amount"));
        } else {
            cash.checkPositive("/cash", faults);
        }
    }
}
