package org.gonghui.programme.relief;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.programme.person.PersonView;
import org.gonghui.programme.scheme.ApplicantKind;
import org.gonghui.programme.scheme.BodyLevel;
import org.gonghui.programme.scheme.DocumentKind;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** An application as the contract shows it: {@link ApplicationDocument} with its version and what the caller may do. */
@Schema(name = "ReliefApplication", description = "An application for relief")
public record ApplicationView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @Schema(description = "Id of the round") @NotNull UUID round,
        @Schema(description = "Code of the scheme") @NotNull String scheme,
        @Schema(description = "Code of the body that applies for the person", examples = "GD-ORG-TAX") @NotNull
                String body,
        @Schema(description = "Code of the body that holds the round", examples = "GD-ORG") @NotNull String organiser,
        @Schema(description = "The version of the scheme's rule that it is judged by") @NotNull LocalDate ruleFrom,
        @Schema(description = "The day on which the body received it") @NotNull LocalDate appliedOn,
        @Schema(description = "As what the person applies") @NotNull ApplicantKind applicant,
        @NotNull PersonView person,
        @Schema(description = "Where it stands") @NotNull ApplicationState state,
        @Schema(description = "What is asked for") @NotNull Money asked,
        @Schema(description = "What the review found due") @Nullable Money assessed,
        @Schema(description = "What the last level approved") @Nullable Money approved,
        @Schema(description = "What was paid") @Nullable Money paid,
        @Schema(description = "The facts that the rule asks for, by code") @NotNull Map<String, String> facts,
        @Schema(description = "The documents that prove it, from number 1 on") @NotNull List<NamedDocument> documents,
        @Schema(description = "The levels that approve it, in their order; empty before the submission") @NotNull
                List<ApprovalView> approvals,
        @Schema(description = "The days of its public notice, while it is in one") @Nullable NoticeDays notice,
        @Schema(description = "What a reviewer should look into") @NotNull List<ApplicationFlag> flags,
        @Schema(description = "How many people keep out of it because it is their own or a relative's") @NotNull
                Integer recusals,
        @Schema(description = "Until when the step that is next is to be done") @Nullable LocalDate dueOn,
        @Schema(description = "Id of the payment batch that it is in") @Nullable UUID batch,
        @Schema(description = "Remarks") @Nullable String note,
        @Schema(description = "What the caller may do next; in answers about one application only") @Nullable
                List<ApplicationAction> allowedActions,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** A document that is named, and whether its content has come in. */
    @Schema(name = "ReliefDocument", description = "A document that an application names")
    public record NamedDocument(
            @Schema(description = "What it proves") @NotNull DocumentKind kind,
            @Schema(description = "Its file name") @NotNull String fileName,
            @Schema(description = "What its content is") @NotNull DocumentMedia mediaType,
            @Schema(description = "SHA-256 of its content") @NotNull String sha256,
            @Schema(description = "Bytes of its content") @NotNull Long size,
            @Schema(description = "Whether its content has come in") @NotNull Boolean received) {

        static NamedDocument of(DocumentReference said, boolean received) {
            return new NamedDocument(
                    said.kind(), said.fileName(), said.mediaType(), said.sha256(), said.size(), received);
        }
    }

    /** A level that approves. */
    @Schema(name = "ReliefApproval", description = "A level that approves an application")
    public record ApprovalView(
            @Schema(description = "Its level") @NotNull BodyLevel level,
            @Schema(description = "Code of the body", examples = "GD-ORG") @NotNull String body,
            @Schema(description = "What it approved; null: it has not decided yet") @Nullable Money approved) {

        static ApprovalView of(Approval approval) {
            return new ApprovalView(approval.level(), approval.body(), Money.yuan(approval.amount()));
        }
    }

    /** The days of a public notice. */
    @Schema(name = "ReliefNoticeDays", description = "The days of a public notice")
    public record NoticeDays(
            @Schema(description = "Id of the notice") @NotNull UUID id,
            @Schema(description = "First day") @NotNull LocalDate firstDay,
            @Schema(description = "Last day") @NotNull LocalDate lastDay) {

        static NoticeDays of(Notice notice) {
            return new NoticeDays(notice.id(), notice.firstDay(), notice.lastDay());
        }
    }

    /** A page of applications. */
    @Schema(name = "ReliefApplicationPage", description = "A page of applications, in the order of their creation")
    public record ApplicationPage(
            @NotNull List<ApplicationView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
