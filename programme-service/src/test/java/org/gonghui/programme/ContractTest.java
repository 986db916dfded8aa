package org.gonghui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.testing.Contract;
import org.gonghui.kit.testing.TestDatabase;
import org.gonghui.programme.activity.ActivityKind;
import org.gonghui.programme.activity.QuantityUnit;
import org.gonghui.programme.count.Coverage;
import org.gonghui.programme.donation.DonorKind;
import org.gonghui.programme.grouprelief.GroupReliefState;
import org.gonghui.programme.ledger.DifferenceKind;
import org.gonghui.programme.ledger.EntryKind;
import org.gonghui.programme.ledger.FundSource;
import org.gonghui.programme.mutualaid.ClaimAction;
import org.gonghui.programme.mutualaid.ClaimCause;
import org.gonghui.programme.mutualaid.ClaimReason;
import org.gonghui.programme.mutualaid.ClaimState;
import org.gonghui.programme.mutualaid.EnrolmentState;
import org.gonghui.programme.payment.BatchAction;
import org.gonghui.programme.payment.BatchState;
import org.gonghui.programme.payment.FailureReason;
import org.gonghui.programme.payment.LineState;
import org.gonghui.programme.payment.ResultsView.RowOutcome;
import org.gonghui.programme.relief.ApplicationAction;
import org.gonghui.programme.relief.ApplicationFlag;
import org.gonghui.programme.relief.ApplicationState;
import org.gonghui.programme.relief.Desk;
import org.gonghui.programme.relief.DocumentMedia;
import org.gonghui.programme.scheme.ApplicantKind;
import org.gonghui.programme.scheme.BodyLevel;
import org.gonghui.programme.scheme.DocumentKind;
import org.gonghui.programme.scheme.FactType;
import org.gonghui.programme.scheme.OpeningKind;
import org.gonghui.programme.scheme.Outcome;
import org.gonghui.programme.scheme.RoundState;
import org.gonghui.programme.scheme.SchemeKind;
import org.gonghui.programme.scheme.Segment;
import org.gonghui.programme.station.Crs;
import org.gonghui.programme.station.Facility;
import org.gonghui.programme.station.StationKind;
import org.gonghui.programme.station.StationLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractTest {

    private static @Nullable Contract contract;

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("StationKind", "station-kind", StationKind.values()),
                Arguments.of("StationLevel", "station-level", StationLevel.values()),
                Arguments.of("Facility", "facility", Facility.values()),
                Arguments.of("Crs", "crs", Crs.values()),
                Arguments.of("ActivityKind", "activity-kind", ActivityKind.values()),
                Arguments.of("QuantityUnit", "quantity-unit", QuantityUnit.values()),
                Arguments.of("CountCoverage", "count-coverage", Coverage.values()),
                Arguments.of("FundSource", "fund-source", FundSource.values()),
                Arguments.of("EntryKind", "ledger-entry-kind", EntryKind.values()),
                Arguments.of("DifferenceKind", "fund-difference-kind", DifferenceKind.values()),
                Arguments.of("PaymentBatchState", "payment-batch-state", BatchState.values()),
                Arguments.of("PaymentBatchAction", "payment-batch-action", BatchAction.values()),
                Arguments.of("PaymentLineState", "payment-line-state", LineState.values()),
                Arguments.of("PaymentOutcome", "payment-outcome", org.gonghui.programme.payment.Outcome.values()),
                Arguments.of("PaymentRowOutcome", "payment-row-outcome", RowOutcome.values()),
                Arguments.of("PaymentFailure", "payment-failure", FailureReason.values()),
                Arguments.of("GroupReliefState", "group-relief-state", GroupReliefState.values()),
                Arguments.of("DonorKind", "donor-kind", DonorKind.values()),
                Arguments.of("ReliefSegment", "relief-segment", Segment.values()),
                Arguments.of("ReliefSchemeKind", "relief-scheme-kind", SchemeKind.values()),
                Arguments.of("ApplicantKind", "applicant-kind", ApplicantKind.values()),
                Arguments.of("ReliefDocumentKind", "relief-document-kind", DocumentKind.values()),
                Arguments.of("ReliefFactType", "relief-fact-type", FactType.values()),
                Arguments.of("ReliefBodyLevel", "relief-body-level", BodyLevel.values()),
                Arguments.of("ReliefOpeningKind", "relief-opening-kind", OpeningKind.values()),
                Arguments.of("ReliefOutcome", "relief-outcome", Outcome.values()),
                Arguments.of("ReliefRoundState", "relief-round-state", RoundState.values()),
                Arguments.of("ReliefApplicationState", "relief-application-state", ApplicationState.values()),
                Arguments.of("ReliefApplicationAction", "relief-application-action", ApplicationAction.values()),
                Arguments.of("ReliefApplicationFlag", "relief-application-flag", ApplicationFlag.values()),
                Arguments.of("ReliefDocumentMedia", "relief-document-media", DocumentMedia.values()),
                Arguments.of("ReliefDesk", "relief-desk", Desk.values()),
                Arguments.of("MutualAidClaimCause", "mutual-aid-claim-cause", ClaimCause.values()),
                Arguments.of("MutualAidClaimReason", "mutual-aid-claim-reason", ClaimReason.values()),
                Arguments.of("MutualAidClaimState", "mutual-aid-claim-state", ClaimState.values()),
                Arguments.of("MutualAidClaimAction", "mutual-aid-claim-action", ClaimAction.values()),
                Arguments.of("MutualAidEnrolmentState", "mutual-aid-enrolment-state", EnrolmentState.values()));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void an_enum_of_the_contract_lists_the_codes_that_are_written(String schema, String codeList, Coded[] values) {
        List<String> codes = Stream.of(values).map(Coded::code).toList();
        JsonNode listed = contract().document().at("/components/schemas/" + schema + "/enum");
        assertThat(StreamSupport.stream(listed.spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(codes);
        assertThat(Calls.anyone().get("/api/v1/code-lists/" + codeList).<List<String>>path("items.code"))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StationRequest",
                "Station",
                "StationPage",
                "ActivityRequest",
                "Activity",
                "ActivityPage",
                "ProgrammeCounts",
                "FundRequest",
                "Fund",
                "FundPage",
                "FundAllocationRequest",
                "FundAllocation",
                "FundAllocationReversalRequest",
                "LedgerEntryPage",
                "FundStatement",
                "FundTrialBalance",
                "FundReconciliation",
                "PaymentBatchRequest",
                "PaymentBatch",
                "PaymentBatchPage",
                "PaymentApprovalRequest",
                "PaymentReasonRequest",
                "PaymentLinePage",
                "PaymentResultsRequest",
                "PaymentResults",
                "GroupReliefRequest",
                "GroupRelief",
                "GroupReliefPage",
                "GroupReliefCancellation",
                "DonorRequest",
                "Donor",
                "DonorPage",
                "DonationRequest",
                "Donation",
                "DonationPage",
                "DonationCancellation",
                "ReliefSchemeRequest",
                "ReliefScheme",
                "ReliefSchemePage",
                "ReliefRule",
                "ReliefRoundRequest",
                "ReliefRound",
                "ReliefRoundPage",
                "ReliefCalendar",
                "ReliefApplicationRequest",
                "ReliefApplication",
                "ReliefApplicationPage",
                "ReliefReasonRequest",
                "ReliefReviewRequest",
                "ReliefApprovalRequest",
                "ReliefRecusalRequest",
                "ReliefEligibility",
                "ReliefHistory",
                "ReliefWorkList",
                "ReliefNoticePage",
                "UnmaskedPerson",
                "ErasureRequest",
                "PersonalFile",
                "KeyRotation",
                "BankAccount",
                "MutualAidPlanYearRequest",
                "MutualAidPlanYear",
                "MutualAidPlanYearPage",
                "MutualAidRenewalRequest",
                "MutualAidRenewal",
                "MutualAidEnrolmentRequest",
                "MutualAidEnrolment",
                "MutualAidEnrolmentPage",
                "MutualAidClaimRequest",
                "MutualAidClaim",
                "MutualAidClaimPage",
                "MutualAidAssessment",
                "MutualAidRejection"
            })
    void a_body_of_this_service_has_an_example(String schema) {
        assertThat(contract().document().findParents("example"))
                .anyMatch(content -> content.at("/schema/$ref").asText().endsWith("/" + schema));
    }

    @Test
    void every_example_fits_its_schema() {
        contract().checkExamples();
    }

    @Test
    void every_operation_says_what_it_is() {
        for (JsonNode path : contract().document().path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("summary").asText()).isNotBlank();
                assertThat(operation.path("operationId").asText()).isNotBlank();
                assertThat(operation.path("tags")).isNotEmpty();
            }
        }
    }

    private static Contract contract() {
        if (contract == null) {
            contract = Contract.parse(RestAssured.get("/openapi?format=json").asString());
        }
        return contract;
    }
}
