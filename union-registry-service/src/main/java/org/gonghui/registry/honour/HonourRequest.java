package org.gonghui.registry.honour;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** An honour as a caller describes it. */
@Schema(name = "HonourRequest", description = "An honour to record")
public record HonourRequest(
        @Schema(description = "What the honour is called") @NotNull @Valid Name honour,
        @Schema(description = "Level at which it is granted; null: not stated") @Nullable HonourLevel level,
        @Schema(description = "Year; null: not stated") @Min(1900) @Max(2100) @Nullable Integer year,
        @Schema(description = "Who received it") @NotNull @Valid Recipient recipient,
        @Schema(description = "Code of the body whose honour it is", examples = "GD-ZQ-GN")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Code of the body that granted it; null: not stated, or not one of ours")
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                @Nullable
                String grantingBody,
        @Schema(
                        description =
                                "How far the nomination has come when it is recorded; later it moves on by propose, award and revoke")
                @NotNull
                HonourState state,
        @Schema(description = "How many received it, where the recipient stands for several; null: not stated")
                @Min(1)
                @Max(10_000_000)
                @Nullable
                Integer recipients,
        @Schema(
                        description =
                                "Honours printed as one joint number share a group; its greatest number is counted, once",
                        examples = "J01")
                @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
                @Nullable
                String jointGroup,
        @Schema(description = "Industry of the recipient: " + IndustryCount.DESCRIPTION, examples = "C38")
                @Pattern(regexp = IndustryCount.FORM)
                @Nullable
                String industry,
        @Schema(description = "Industries of several recipients, as far as they are stated") @Size(max = 100) @Nullable
                List<@NotNull @Valid IndustryCount> industryCounts,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    public HonourRequest {
        industryCounts = industryCounts == null ? List.of() : industryCounts;
    }

    /** Who received an honour. */
    @Schema(name = "Recipient", description = "Who received an honour")
    public record Recipient(
            @NotNull RecipientKind kind,
            @Schema(description = "Name, or what stands for several unnamed recipients") @NotNull @Valid Name name) {}

    @Override
    public void check(Faults faults) {
        if (industryCounts.isEmpty()) {
            return;
        }
        if (industry != null) {
            faults.add("/industry", "either_or", Text.of("不能与 industryCounts 并用", "Not together with industryCounts"));
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < industryCounts.size(); at++) {
            if (!seen.add(industryCounts.get(at).industry())) {
                faults.add("/industryCounts/" + at + "/industry", "repeated", Text.of("重复的行业", "It comes twice"));
            }
        }
        long counted = industryCounts.stream().mapToLong(IndustryCount::count).sum();
        if (recipients == null || counted > recipients) {
            faults.add(
                    "/recipients",
                    "too_few",
                    Text.of("少于各行业之和 %s", "Fewer than the industries count together: %s")
                            .with(counted));
        }
    }
}
