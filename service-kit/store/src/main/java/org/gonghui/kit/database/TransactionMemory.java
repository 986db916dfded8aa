package org.gonghui.kit.database;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * Keeps answers until the transaction ends, so that a use case whose parts ask the same question asks the database once.
 * Only for what the transaction does not change itself. Without a transaction every question is asked.
 */
@Singleton
public class TransactionMemory {

    private final TransactionSynchronizationRegistry transaction;

    TransactionMemory(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * The answer that was found first in this transaction.
     *
     * @param question all that the answer depends on, in a type of its own: those of other askers are equal to none
     */
    @SuppressWarnings("unchecked")
    public <T> T recall(Object question, Supplier<T> asker) {
        if (transaction.getTransactionKey() == null) {
            return asker.get();
        }
        T known = (T) transaction.getResource(question);
        if (known != null) {
            return known;
        }
        T found = asker.get();
        transaction.putResource(question, found);
        return found;
    }
}
