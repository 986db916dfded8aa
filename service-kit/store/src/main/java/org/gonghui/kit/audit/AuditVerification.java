package org.gonghui.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import org.gonghui.kit.audit.AuditVerificationView.Break;
import org.gonghui.kit.audit.SealRepository.Seal;
import org.gonghui.kit.audit.SealRepository.Sealed;
import org.jspecify.annotations.Nullable;

/** Computes the chain anew and finds the first link that does not fit. Memory does not grow with what is looked at. */
@Singleton
class AuditVerification {

    private final SealRepository seals;

    AuditVerification(SealRepository seals) {
        this.seals = seals;
    }

    /**
     * Looks at the links after a position.
     *
     * @param after the position; 0: from the beginning
     * @param expected the digest at that position as the caller has kept it, in hexadecimal; null: as it stands there
     * @param most how many links at most
     */
    AuditVerificationView verify(long after, @Nullable String expected, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            byte[] start = after == 0
                    ? SealDigest.beginning()
                    : seals.at(after).map(Seal::digest).orElse(null);
            if (start == null) {
                return broken(after, new Break(after, null, BreakReason.LINK_MISSING));
            }
            if (expected != null && !Arrays.equals(start, HexFormat.of().parseHex(expected))) {
                return broken(after, new Break(after, null, BreakReason.OTHER_DIGEST));
            }
            Walk walk = new Walk(after, start);
            seals.each(after, most, walk::take);
            return walk.found(seals.last().map(Seal::position).orElse(0L));
        });
    }

    private static AuditVerificationView broken(long at, Break wrong) {
        return new AuditVerificationView(false, 0L, at, HexFormat.of().formatHex(SealDigest.beginning()), false, wrong);
    }

    /** Goes from link to link, as far as they fit. */
    private static final class Walk {
        private final long start;
        private final SealDigest digest;
        private byte[] last;
        private long position;
        private @Nullable Break firstBreak;

        Walk(long start, byte[] digestThere) {
            this.start = start;
            this.digest = new SealDigest(digestThere);
            this.last = digestThere;
            this.position = start;
        }

        void take(Sealed link) {
            if (firstBreak != null) {
                return;
            }
            firstBreak = breakOf(link);
            if (firstBreak == null) {
                position = link.position();
                last = link.digest();
            }
        }

        private @Nullable Break breakOf(Sealed link) {
            if (link.position() != position + 1) {
                return new Break(position + 1, null, BreakReason.LINK_MISSING);
            }
            AuditEntry entry = link.entry();
            if (entry == null) {
                return new Break(link.position(), link.number(), BreakReason.ENTRY_MISSING);
            }
            return Arrays.equals(digest.seal(entry), link.digest())
                    ? null
                    : new Break(link.position(), link.number(), BreakReason.ENTRY_CHANGED);
        }

        AuditVerificationView found(long newest) {
            return new AuditVerificationView(
                    firstBreak == null,
                    position - start,
                    position,
                    HexFormat.of().formatHex(last),
                    position >= newest,
                    firstBreak);
        }
    }
}
