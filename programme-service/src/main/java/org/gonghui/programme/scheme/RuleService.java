package org.gonghui.programme.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.database.TransactionMemory;

/** Tells by which rule a case is judged. */
@ApplicationScoped
public class RuleService {

    private final RuleRepository rules;
    private final TransactionMemory memory;

    RuleService(RuleRepository rules, TransactionMemory memory) {
        this.rules = rules;
        this.memory = memory;
    }

    private record Bound(UUID id) {}

    /** The version of a scheme's rule that holds on a day. */
    @Transactional
    public Optional<Rule> inForce(String scheme, LocalDate day) {
        return rules.inForce(scheme, day);
    }

    /** The version that a case is bound to: it stays as it is. */
    @Transactional
    public Rule bound(UUID id) {
        return memory.recall(new Bound(id), () -> rules.byId(id).orElseThrow());
    }

    /** The same as {@link #inForce}, and from now on that version stays as it is. */
    @Transactional(TxType.MANDATORY)
    public Optional<Rule> bind(String scheme, LocalDate day) {
        rules.keep(scheme);
        Optional<Rule> found = rules.inForce(scheme, day);
        found.ifPresent(rule -> rules.use(rule.id(), day));
        return found;
    }
}
