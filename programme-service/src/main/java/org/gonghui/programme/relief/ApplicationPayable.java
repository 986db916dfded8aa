package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.payment.Payable;
import org.gonghui.programme.payment.PayableLine;
import org.gonghui.programme.person.People;
import org.gonghui.programme.reliefcount.CountedCases;
import org.gonghui.programme.reliefcount.Gift;
import org.gonghui.programme.reliefcount.Gifts;
import org.gonghui.programme.scheme.SchemeService;
import org.jspecify.annotations.Nullable;

/** Lets payment batches pay approved applications of the rounds that a body holds. */
@Singleton
@Transactional(TxType.MANDATORY)
class ApplicationPayable implements Payable {

    private final OpenCases cases;
    private final Casework casework;
    private final People people;
    private final SchemeService schemes;
    private final Gifts gifts;

    ApplicationPayable(OpenCases cases, Casework casework, People people, SchemeService schemes, Gifts gifts) {
        this.cases = cases;
        this.casework = casework;
        this.people = people;
        this.schemes = schemes;
        this.gifts = gifts;
    }

    @Override
    public String kind() {
        return Casework.RESOURCE;
    }

    @Override
    public List<PayableLine> take(UUID batch, String body, List<UUID> ids) {
        Map<UUID, OpenCase> found = new HashMap<>();
        ids.stream().distinct().sorted().forEach(id -> cases.openForService(id).ifPresent(open -> found.put(id, open)));
        requirePayable(ids, found, body);
        return ids.stream().map(id -> line(found.get(id), batch)).toList();
    }

    private static void requirePayable(List<UUID> ids, Map<UUID, OpenCase> found, String body) {
        Faults faults = new Faults();
        Set<UUID> seen = new HashSet<>();
        for (int at = 0; at < ids.size(); at++) {
            String pointer = "/items/" + at;
            OpenCase open = found.get(ids.get(at));
            if (!seen.add(ids.get(at))) {
                faults.add(pointer, "duplicate", Text.of("重复", "Named twice"));
            } else if (open == null || !open.application().organiser.equals(body)) {
                faults.add(pointer, "unknown_item", Text.of("该工会没有此申请", "The body's rounds have no such application"));
            } else if (!open.situation().allows(ApplicationAction.BATCH)) {
                faults.add(
                        pointer,
                        "not_payable",
                        Text.of("现为“%s”，不能发放", "It is “%s” and cannot be paid now")
                                .with(open.application().state.code()));
            }
        }
        faults.throwAs(CommonProblem.CONFLICT);
    }

    private PayableLine line(OpenCase open, UUID batch) {
        Application application = open.application();
        application.enter(batch);
        casework.step(open, ApplicationAction.BATCH, null);
        return new PayableLine(
                application.id,
                application.body,
                application.personalFile,
                people.find(application.personalFile).masked(),
                application.approved);
    }

    @Override
    public void released(UUID id, UUID batch, String reason) {
        step(id, batch, ApplicationAction.RELEASE, reason);
    }

    @Override
    public void paid(UUID id, UUID batch, LocalDate on, BigDecimal amount) {
        OpenCase open = inBatch(id, batch, ApplicationAction.PAY);
        Application application = open.application();
        application.pay(amount);
        casework.step(open, ApplicationAction.PAY, "paid on " + on);
        CountedCases segment = CountedCases.of(schemes.segment(application.scheme));
        gifts.given(Gift.toPerson(kind(), id, application.body, on, segment, application.person, amount));
    }

    @Override
    public void failed(UUID id, UUID batch, String reason) {
        step(id, batch, ApplicationAction.FAIL, reason);
    }

    @Override
    public void returned(UUID id, UUID batch, String reason) {
        step(id, null, ApplicationAction.SEND_BACK, reason);
    }

    @Override
    public void reversed(UUID id, UUID batch, String reason) {
        step(id, null, ApplicationAction.REVERSE, reason);
        gifts.takenBack(kind(), id);
    }

    private void step(UUID id, @Nullable UUID batch, ApplicationAction action, String reason) {
        casework.step(inBatch(id, batch, action), action, reason);
    }

    /** An application that may take this step; where a batch is named, that is in it. */
    private OpenCase inBatch(UUID id, @Nullable UUID batch, ApplicationAction action) {
        OpenCase open = cases.openForService(id).orElseThrow(() -> OpenCases.notFound(id));
        open.requireState(action);
        if (batch != null && !batch.equals(open.application().batch)) {
            throw open.wrongState(action);
        }
        return open;
    }
}
