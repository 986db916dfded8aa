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

/** An enrolment as the contract shows it: {@link EnrolmentDocument} with its version. */
@Schema(name = "MutualAidEnrolment", description = "Somebody who is covered in a plan-year; the person is masked")
public record EnrolmentView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "Code of the plan-year", examples = "second_medical_2025") @NotNull String planYear,
        @Schema(description = "Code of the union body that enrolled", examples = "GD-HZ") @NotNull String body,
        @NotNull PersonView person,
        @NotNull EnrolmentState state,
        @Schema(
                        description =
                                "From when the waiting period runs; of a draft the day of its making, from the confirmation on the day of that")
                @NotNull
                LocalDate enrolledOn,
        @Schema(description = "First day of cover") @NotNull LocalDate coverFrom,
        @Schema(description = "Last day of cover") @NotNull LocalDate coverTo,
        @Schema(description = "As the plan-year asked when it was recorded; of what was a draft: when it was confirmed")
                @NotNull
                Money premium,
        @Schema(description = "What of it the union pays, by the same terms") @NotNull Money subsidy,
        @Schema(description = "The enrolment of the year before that it was copied from") @Nullable UUID renewalOf,
        @Schema(description = "Anything else") @Nullable String note,
        @Schema(description = "What it is called where it comes from") @Nullable ExternalId externalId,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A page of enrolments. */
    @Schema(name = "MutualAidEnrolmentPage", description = "A page of enrolments, in the order of their recording")
    public record EnrolmentPage(
            @NotNull List<EnrolmentView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
