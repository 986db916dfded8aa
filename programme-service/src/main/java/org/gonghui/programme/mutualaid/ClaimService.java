package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.person.BankAccount;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonRequest;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.shared.Sight;
import org.jspecify.annotations.Nullable;

/** Takes claims in and finds them. */
@Singleton
public class ClaimService {

    static final String RESOURCE = "mutual_aid_claim";

    private final ClaimRepository claims;
    private final EnrolmentRepository enrolments;
    private final PlanYearRepository plans;
    private final Casework casework;
    private final People people;
    private final Documents documents;
    private final ExternalIds externalIds;
    private final Sight sight;
    private final Caller caller;
    private final Calendar calendar;

    ClaimService(
            ClaimRepository claims,
            EnrolmentRepository enrolments,
            PlanYearRepository plans,
            Casework casework,
            People people,
            Documents documents,
            ExternalIds externalIds,
            Sight sight,
            Caller caller,
            Calendar calendar) {
        this.claims = claims;
        this.enrolments = enrolments;
        this.plans = plans;
        this.casework = casework;
        this.people = people;
        this.documents = documents;
        this.externalIds = externalIds;
        this.sight = sight;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Submits a claim; one with an external id that says the same stays as it is. */
    @Transactional
    public ShownClaim submit(ClaimRequest request) {
        if (request.externalId() != null) {
            externalIds.lock(RESOURCE, request.externalId());
            Claim present = claims.findByExternalId(request.externalId()).orElse(null);
            if (present != null) {
                return recordedAlready(present, request);
            }
        }
        Enrolment enrolment = lockEnrolment(request.enrolment());
        requireCovered(enrolment, request);
        PersonRequest said = people.said(enrolment.personalFile);
        BankAccount account = request.bankAccount() == null ? said.bankAccount() : request.bankAccount();
        if (account == null) {
            throw Problem.content("/bankAccount", "required", Text.of("参保时未填写，请填写", "None was given on enrolment"));
        }
        PersonalFile file = people.open(
                RESOURCE,
                enrolment.body,
                new PersonRequest(said.name(), said.identityNumber(), said.phone(), account, request.illness()));
        Claim claim = Claim.of(Ids.next(), enrolment, file, request, caller.subject());
        claims.persist(claim);
        return shown(casework.step(claim), claim);
    }

    private ShownClaim recordedAlready(Claim present, ClaimRequest request) {
        if (!sight.reaches(present.body) || !present.isMadeOf(request)) {
            throw ExternalIds.taken(ClaimResource.PATH + "/" + present.id);
        }
        return shown(new Publication(stored(present.id), false), present);
    }

    /** Nobody withdraws it meanwhile. */
    private Enrolment lockEnrolment(UUID id) {
        Enrolment enrolment = documents
                .lock(EnrolmentService.RESOURCE, id.toString())
                .map(found -> enrolments.findById(id))
                .filter(found -> sight.reaches(found.body))
                .orElseThrow(() -> Problem.content(
                        "/enrolment", "unknown_enrolment", Text.of("没有这条参保记录", "There is no such enrolment")));
        if (people.find(enrolment.personalFile).masked().name() == null) {
            throw MutualAidLists.erased();
        }
        return enrolment;
    }

    private void requireCovered(Enrolment enrolment, ClaimRequest request) {
        Faults faults = new Faults();
        if (enrolment.state != EnrolmentState.ENROLLED) {
            faults.add("/enrolment", "not_enrolled", Text.of("未参保或已退保", "It is a draft or was withdrawn"));
        }
        PlanYearRequest terms = plans.find(enrolment.planYear).orElseThrow();
        if (terms.benefit(request.cause()).isEmpty()) {
            faults.add("/cause", "not_covered", Text.of("不在保障范围", "The plan-year does not cover it"));
        }
        if (request.incurredOn().isAfter(calendar.today())) {
            faults.add("/incurredOn", "too_late", Text.of("不得晚于今天", "Not after today"));
        } else if (!enrolment.covers(request.incurredOn())) {
            faults.add(
                    "/incurredOn",
                    "not_covered",
                    Text.of("不在 %s 至 %s 的保障期内", "Covered from %s to %s only")
                            .with(enrolment.coverFrom, enrolment.coverTo));
        }
        faults.throwIfAny();
    }

    @Transactional
    public ShownClaim find(UUID id) {
        Claim claim = claims.findByIdOptional(id)
                .filter(found -> sight.reaches(found.body))
                .orElseThrow(() -> Casework.notFound(id));
        return shown(new Publication(stored(id), false), claim);
    }

    @Transactional
    public Page<StoredDocument> list(ClaimFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(RESOURCE, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows =
                claims.page(filter, sight.extent(), from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    private ShownClaim shown(Publication publication, Claim claim) {
        return new ShownClaim(publication, casework.allowed(claim));
    }

    private StoredDocument stored(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow();
    }
}
