package org.gonghui.registry.congress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.record.RecordRequest;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.body.BodyCodes;
import org.gonghui.registry.shared.Dates;
import org.jspecify.annotations.Nullable;

/** A congress as a caller describes it. */
@Schema(name = "CongressRequest", description = "A congress of a body to record")
public record CongressRequest(
        @Schema(description = "Code of the body whose congress it is", examples = "GD-ZQ-GN")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String body,
        @Schema(description = "Which one it is, counted by the body", examples = "14") @NotNull @Min(1) @Max(999)
                Integer number,
        @Schema(description = "First day; null: not stated") @Nullable LocalDate heldFrom,
        @Schema(description = "Last day; null: not stated") @Nullable LocalDate heldTo,
        @Schema(description = "How many delegates; null: not stated") @Min(1) @Max(1_000_000) @Nullable
                Integer delegates,
        @Schema(description = "How many of them belong to which group; a delegate may belong to several")
                @Size(max = 20)
                @Nullable
                List<@NotNull @Valid DelegateCount> delegateCounts,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId)
        implements RecordRequest, Checked {

    public CongressRequest {
        delegateCounts = delegateCounts == null ? List.of() : delegateCounts;
    }

    /** How many delegates of one group. */
    @Embeddable
    @Schema(name = "DelegateCount", description = "How many delegates of one group")
    public record DelegateCount(
            @Schema(description = "Labels at /api/v1/code-lists/delegate-group")
                    @NotNull
                    @Enumerated(EnumType.STRING)
                    @Column(name = "delegate_group")
                    DelegateGroup group,
            @Schema(description = "How many") @NotNull @Min(0) @Max(1_000_000) @Column(name = "number")
                    Integer count) {}

    @Override
    public void check(Faults faults) {
        Dates.notBefore(heldFrom, heldTo, "/heldTo", faults);
        Set<DelegateGroup> seen = EnumSet.noneOf(DelegateGroup.class);
        for (int at = 0; at < delegateCounts.size(); at++) {
            DelegateCount counted = delegateCounts.get(at);
            if (!seen.add(counted.group())) {
                faults.add("/delegateCounts/" + at + "/group", "repeated", Text.of("重复的类别", "This group comes twice"));
            }
            if (delegates != null && counted.count() > delegates) {
                faults.add(
                        "/delegateCounts/" + at + "/count", "too_many", Text.of("多于代表总数", "More than all delegates"));
            }
        }
    }
}
