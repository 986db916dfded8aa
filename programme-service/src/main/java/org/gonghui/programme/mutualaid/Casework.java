package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.database.TransactionMemory;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.person.People;
import org.gonghui.programme.shared.Sight;
import org.gonghui.programme.shared.WorkProblem;
import org.jspecify.annotations.Nullable;

/** Opens claims for a step, says who may take which, and publishes what came of it. */
@Singleton
class Casework {

    private final ClaimRepository claims;
    private final PlanYearRepository plans;
    private final People people;
    private final Documents documents;
    private final Sight sight;
    private final Caller caller;
    private final Calendar calendar;
    private final TransactionMemory memory;

    Casework(
            ClaimRepository claims,
            PlanYearRepository plans,
            People people,
            Documents documents,
            Sight sight,
            Caller caller,
            Calendar calendar,
            TransactionMemory memory) {
        this.claims = claims;
        this.plans = plans;
        this.people = people;
        this.documents = documents;
        this.sight = sight;
        this.caller = caller;
        this.calendar = calendar;
        this.memory = memory;
    }

    /** A payment batch takes many claims of one plan-year a step on. */
    private record Terms(String planYear) {}

    /** A claim of one of the caller's bodies, locked, on which the caller may take this step. */
    Claim open(UUID id, ClaimAction action) {
        Claim claim = lock(id);
        if (claim == null || !sight.reaches(claim.body)) {
            throw notFound(id);
        }
        if (!action.leadsFrom(claim.state)) {
            throw wrongState(claim, action);
        }
        if (action.decides() && hadInHand(claim)) {
            throw new Problem(WorkProblem.OWN_WORK)
                    .with("", "own_work", Text.of("您提交或核定过此申请", "You submitted or assessed this claim"));
        }
        return claim;
    }

    /** A claim for a step of its payment batch, locked, in a state that allows it. */
    Claim openForBatch(UUID id, ClaimAction action) {
        Claim claim = lock(id);
        if (claim == null) {
            throw notFound(id);
        }
        if (!action.leadsFrom(claim.state)) {
            throw wrongState(claim, action);
        }
        return claim;
    }

    private @Nullable Claim lock(UUID id) {
        return documents.lock(ClaimService.RESOURCE, id.toString()).isPresent() ? claims.findById(id) : null;
    }

    /** What the caller may do with a claim now. */
    List<ClaimAction> allowed(Claim claim) {
        return Stream.of(ClaimAction.values())
                .filter(action -> action.isAskedForBy(caller.roles()))
                .filter(action -> action.leadsFrom(claim.state))
                .filter(action -> !(action.decides() && hadInHand(claim)))
                .toList();
    }

    /** Publishes a claim that has come to another desk, and says until when it may wait there. */
    Publication step(Claim claim) {
        claim.dueOn = ClaimDesk.of(claim.state).map(desk -> due(claim, desk)).orElse(null);
        return publish(claim);
    }

    private @Nullable LocalDate due(Claim claim, ClaimDesk desk) {
        ClaimLimits limits = memory.recall(new Terms(claim.planYear), () -> plans.find(claim.planYear)
                        .orElseThrow())
                .limits();
        return limits == null ? null : calendar.today().plusDays(desk.days(limits));
    }

    Publication publish(Claim claim) {
        return documents.publish(
                ClaimService.RESOURCE,
                claim.id.toString(),
                claim.document(people.find(claim.personalFile).masked()));
    }

    private boolean hadInHand(Claim claim) {
        return caller.subject().equals(claim.submittedBy) || caller.subject().equals(claim.assessedBy);
    }

    private Problem wrongState(Claim claim, ClaimAction action) {
        List<String> allowed = allowed(claim).stream().map(ClaimAction::code).toList();
        return new Problem(CommonProblem.CONFLICT)
                .with(
                        "/state",
                        "wrong_state",
                        Text.of("现为“%s”，不能“%s”；可办：[%s]", "It is “%s” and cannot “%s” now; you may: [%s]")
                                .with(
                                        claim.state.code(),
                                        action.code(),
                                        allowed.stream().collect(Collectors.joining(", "))))
                .member("allowedActions", allowed);
    }

    static Problem notFound(UUID id) {
        return Problem.notFound(Text.of("没有互助申请 %s", "There is no claim %s").with(id));
    }
}
