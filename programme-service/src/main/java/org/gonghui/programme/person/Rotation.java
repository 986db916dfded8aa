package org.gonghui.programme.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gonghui.kit.database.Sql;

/**
 * Seals anew, with the newest key, what older keys sealed: a few rows in each transaction, so that nobody waits for it.
 * What is done shows in the rows themselves, so it goes on where it was stopped. Of several instances one works at a time.
 */
@Singleton
class Rotation {

    private static final int AT_ONCE = 200;
    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('gonghui rotation', 0))";

    private static final String STOPPED = "SELECT stopped FROM personal_rotation";
    private static final String STOP = "UPDATE personal_rotation SET stopped = ? WHERE stopped <> ?";
    private static final String COUNT = "UPDATE personal_rotation SET resealed = resealed + ?";
    private static final String RESEALED = "SELECT resealed FROM personal_rotation";

    private final Sql sql;
    private final PersonalFileRepository files;
    private final Sealing sealing;

    Rotation(Sql sql, PersonalFileRepository files, Sealing sealing) {
        this.sql = sql;
        this.files = files;
        this.sealing = sealing;
    }

    /** Stops it on all instances, or lets it go on. */
    @Transactional
    public void stop(boolean stopped) {
        sql.run(STOP, stopped, stopped);
    }

    @Transactional
    public RotationView state() {
        List<RotationView.KeyView> keys = files.countByKey().entrySet().stream()
                .map(entry -> new RotationView.KeyView(
                        Integer.toUnsignedLong(entry.getKey()),
                        entry.getKey() == sealing.newestKey(),
                        entry.getValue()))
                .toList();
        return new RotationView(
                sql.first(STOPPED, row -> row.getBoolean(1)).orElseThrow(),
                sql.first(RESEALED, row -> row.getLong(1)).orElseThrow(),
                keys);
    }

    /** Does what there is to do, until it is stopped or another instance is at it. */
    void run() {
        while (!Thread.currentThread().isInterrupted() && step() > 0) {
            // Each step is a transaction of its own.
        }
    }

    /** Seals some rows anew; how many. */
    int step() {
        return QuarkusTransaction.requiringNew().call(this::reseal);
    }

    private int reseal() {
        boolean mayRun = sql.first(ALONE, row -> row.getBoolean(1)).orElse(false)
                && !sql.first(STOPPED, row -> row.getBoolean(1)).orElse(true);
        if (!mayRun) {
            return 0;
        }
        for (int key : sealing.olderKeys()) {
            List<SealedFile> old = files.lockSealedBy(key, AT_ONCE);
            if (!old.isEmpty()) {
                files.reseal(old.stream().map(sealing::anew).toList());
                sql.run(COUNT, old.size());
                return old.size();
            }
        }
        return 0;
    }
}
