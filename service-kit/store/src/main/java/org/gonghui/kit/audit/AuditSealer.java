package org.gonghui.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.audit.SealRepository.Seal;
import org.gonghui.kit.audit.SealRepository.Unsealed;
import org.gonghui.kit.time.Rounds;

/**
 * Chains the entries of the trail by their digests, after they were committed: whoever writes an entry waits for nobody.
 *
 * <p>The order is that of the feed: by transaction, then by number. An entry is sealed when every transaction that began
 * before its own is over, so that none can come to stand before one that is sealed.
 */
@Singleton
public class AuditSealer {

    private static final int AT_ONCE = 1000;
    private static final String FROM_THE_BEGINNING = "0";

    private final SealRepository seals;
    private final Rounds rounds;

    AuditSealer(
            SealRepository seals,
            @ConfigProperty(name = "gonghui.audit.seal-every", defaultValue = "PT5S") Duration pause) {
        this.seals = seals;
        this.rounds = new Rounds("audit-sealer", pause, this::sealUnlessOnStandby);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Seals what can be sealed, unless another instance does so now; says how many entries. */
    public int seal() {
        int all = 0;
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(this::sealSome);
            all += sealed;
        } while (sealed == AT_ONCE);
        return all;
    }

    /** Seals some entries in the open transaction; says how many. */
    @Transactional(TxType.MANDATORY)
    public int sealSome() {
        if (!seals.isAlone()) {
            return 0;
        }
        Optional<Seal> last = seals.last();
        List<Unsealed> entries = toSealAfter(last.map(Seal::xid).orElse(FROM_THE_BEGINNING));
        SealDigest digest = new SealDigest(last.map(Seal::digest).orElseGet(SealDigest::beginning));
        long position = last.map(Seal::position).orElse(0L);
        List<Seal> more = new ArrayList<>(entries.size());
        for (Unsealed next : entries) {
            position++;
            more.add(new Seal(position, next.entry().id(), next.xid(), digest.seal(next.entry())));
        }
        seals.append(more);
        return more.size();
    }

    /**
     * After a restore into another database the transaction ids begin anew. What is left of the old ones comes first; as
     * long as nothing new is sealed, the beginning is looked through again.
     */
    private List<Unsealed> toSealAfter(String lastXid) {
        if (!seals.isForeign(lastXid)) {
            return seals.next(lastXid, AT_ONCE);
        }
        List<Unsealed> left = seals.nextForeign(AT_ONCE);
        return left.isEmpty() ? seals.next(FROM_THE_BEGINNING, AT_ONCE) : left;
    }

    private void sealUnlessOnStandby() {
        if (!seals.isReadOnly()) {
            seal();
        }
    }
}
