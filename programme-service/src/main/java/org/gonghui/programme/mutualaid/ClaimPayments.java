package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.payment.Payable;
import org.gonghui.programme.payment.PayableLine;
import org.gonghui.programme.person.People;
import org.gonghui.programme.person.PersonalFile;
import org.gonghui.programme.reliefcount.CountedCases;
import org.gonghui.programme.reliefcount.Gift;
import org.gonghui.programme.reliefcount.Gifts;
import org.gonghui.registrycopy.RegistryTree;

/** Claims as payment batches see them. */
@Singleton
public class ClaimPayments implements Payable {

    private final ClaimRepository claims;
    private final Casework casework;
    private final People people;
    private final Documents documents;
    private final RegistryTree tree;
    private final Gifts gifts;

    ClaimPayments(
            ClaimRepository claims,
            Casework casework,
            People people,
            Documents documents,
            RegistryTree tree,
            Gifts gifts) {
        this.claims = claims;
        this.casework = casework;
        this.people = people;
        this.documents = documents;
        this.tree = tree;
        this.gifts = gifts;
    }

    @Override
    public String kind() {
        return ClaimService.RESOURCE;
    }

    @Override
    public List<PayableLine> take(UUID batch, String body, List<UUID> ids) {
        Map<UUID, Claim> found = lock(ids);
        requirePayable(ids, found, body);
        Map<UUID, PersonalFile> payees = people.findAll(
                found.values().stream().map(claim -> claim.personalFile).toList());
        requireAccounts(ids, found, payees);
        List<PayableLine> lines = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            Claim claim = found.get(id);
            claim.take(batch);
            casework.step(claim);
            lines.add(new PayableLine(
                    id,
                    claim.body,
                    claim.personalFile,
                    payees.get(claim.personalFile).masked(),
                    claim.approved));
        }
        return lines;
    }

    private void requirePayable(List<UUID> ids, Map<UUID, Claim> found, String body) {
        Set<String> within = tree.allWithin(
                found.values().stream().map(claim -> claim.body).collect(Collectors.toSet()), Set.of(body));
        Faults faults = new Faults();
        for (int at = 0; at < ids.size(); at++) {
            Claim claim = found.get(ids.get(at));
            if (claim == null || !within.contains(claim.body)) {
                faults.add("/items/" + at, "unknown_record", Text.of("没有这项申请", "There is no such claim"));
            } else if (!ClaimAction.BATCH.leadsFrom(claim.state)) {
                faults.add(
                        "/items/" + at,
                        "wrong_state",
                        Text.of("现为“%s”，不能支付", "It is “%s” and cannot be paid").with(claim.state.code()));
            }
        }
        faults.throwAs(CommonProblem.CONFLICT);
    }

    /** Somebody who was paid may have been erased before the bank took the money back. */
    private static void requireAccounts(List<UUID> ids, Map<UUID, Claim> found, Map<UUID, PersonalFile> payees) {
        Faults faults = new Faults();
        for (int at = 0; at < ids.size(); at++) {
            UUID file = found.get(ids.get(at)).personalFile;
            if (payees.get(file).masked().bankAccount() == null) {
                faults.add("/items/" + at, "erased", Text.of("个人资料已删除", "The personal data was erased"));
            }
        }
        faults.throwAs(CommonProblem.CONFLICT);
    }

    /** In the order of their ids, so that two batches that want the same claims wait for each other and no more. */
    private Map<UUID, Claim> lock(List<UUID> ids) {
        ids.stream().distinct().sorted().forEach(id -> documents.lock(ClaimService.RESOURCE, id.toString()));
        Map<UUID, Claim> found = new HashMap<>();
        claims.list("id IN ?1", ids).forEach(claim -> found.put(claim.id, claim));
        return found;
    }

    @Override
    public void released(UUID id, UUID batch, String reason) {
        Claim claim = casework.openForBatch(id, ClaimAction.RELEASE);
        claim.release();
        casework.step(claim);
    }

    @Override
    public void paid(UUID id, UUID batch, LocalDate on, BigDecimal amount) {
        Claim claim = casework.openForBatch(id, ClaimAction.PAY);
        claim.pay(on, amount);
        casework.step(claim);
        gifts.given(Gift.toPerson(kind(), id, claim.body, on, CountedCases.MUTUAL_AID, claim.person, amount));
    }

    @Override
    public void failed(UUID id, UUID batch, String reason) {
        Claim claim = casework.openForBatch(id, ClaimAction.FAIL);
        claim.fail(reason);
        casework.step(claim);
    }

    @Override
    public void returned(UUID id, UUID batch, String reason) {
        Claim claim = casework.openForBatch(id, ClaimAction.SEND_BACK);
        claim.sendBack(reason);
        casework.step(claim);
    }

    @Override
    public void reversed(UUID id, UUID batch, String reason) {
        Claim claim = casework.openForBatch(id, ClaimAction.REVERSE);
        claim.reverse(reason);
        casework.step(claim);
        gifts.takenBack(kind(), id);
    }
}
