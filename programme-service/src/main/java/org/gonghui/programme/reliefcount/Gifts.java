package org.gonghui.programme.reliefcount;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Is told what was given, in the transaction that gives it. The counts follow some seconds later. */
@Singleton
@Transactional(TxType.MANDATORY)
public class Gifts {

    private final ReliefCountRepository counts;

    Gifts(ReliefCountRepository counts) {
        this.counts = counts;
    }

    /** Something was given, or it turned out to have been something else; told twice alike it counts once. */
    public void given(Gift gift) {
        takenBack(gift.source(), gift.id());
        counts.add(gift);
    }

    /** It was not given after all, or came back. What never was is no matter. */
    public void takenBack(String source, UUID id) {
        counts.remove(source, id);
    }
}
