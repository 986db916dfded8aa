package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** A claim as the contract shows it: {@link ClaimDocument} with its version and what this caller may do. */
@Schema(name = "MutualAidClaim", description = "What is claimed of somebody's cover; the person is masked")
public record ClaimView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "Id of the enrolment") @NotNull UUID enrolment,
        @Schema(description = "Code of the plan-year", examples = "second_medical_2025") @NotNull String planYear,
        @Schema(description = "Code of the union body", examples = "GD-HZ") @NotNull String body,
        @NotNull PersonView person,
        @NotNull ClaimState state,
        @NotNull ClaimCause cause,
        @Schema(description = "Day on which the costs arose") @NotNull LocalDate incurredOn,
        @Schema(description = "The costs that the person bore") @NotNull Money claimed,
        @Schema(description = "What a reviewer found that is to be paid") @Nullable Money assessed,
        @Schema(description = "What was approved; counts towards the person's ceiling") @Nullable Money approved,
        @Schema(description = "What the bank has paid") @Nullable Money paid,
        @Schema(description = "Day on which the bank paid") @Nullable LocalDate paidOn,
        @Schema(description = "Why less than the plan-year's share is paid") @NotNull List<ClaimReason> reasons,
        @Schema(description = "The reasons in words") @Nullable String remark,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "The payment batch that it stands in, or stood in last") @Nullable UUID batch,
        @Schema(description = "Until when the step that is next is to be done; null: there is no limit, or no step")
                @Nullable
                LocalDate dueOn,
        @Schema(description = "Subject of the token that submitted it") @NotNull String submittedBy,
        @Schema(description = "Subject of the token that assessed it") @Nullable String assessedBy,
        @Schema(description = "Subject of the token that decided") @Nullable String decidedBy,
        @Schema(description = "What it is called where it comes from") @Nullable ExternalId externalId,
        @Schema(description = "What this caller may do now; only where one claim is read or written") @Nullable
                List<ClaimAction> allowedActions,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of claims. */
    @Schema(name = "MutualAidClaimPage", description = "A page of claims, in the order of their submission")
    public record ClaimPage(
            @NotNull List<ClaimView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
