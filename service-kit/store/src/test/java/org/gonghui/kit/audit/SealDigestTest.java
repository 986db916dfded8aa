package org.gonghui.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealDigestTest {

    /** Computed by a program of a few lines in another language, from the description alone. */
    @Test
    void the_digest_is_the_one_that_the_description_gives() {
        SealDigest chain = new SealDigest(SealDigest.beginning());
        String first = hex(chain.seal(new AuditEntry(
                7,
                Instant.parse("2026-11-21T08:00:00.123456Z"),
                "officer",
                "client",
                "r-1",
                "t-1",
                "update",
                "body",
                "GD-HZ",
                2,
                null,
                "{\"a\":1}",
                "{\"a\":\"惠\"}")));
        String second = hex(chain.seal(new AuditEntry(
                8,
                Instant.parse("2026-11-21T08:00:01Z"),
                "officer",
                "client",
                "r-2",
                "",
                "read",
                "personal_file",
                "k",
                0,
                "发放",
                null,
                null)));

        assertThat(first).isEqualTo("732c64e8a357c2f4ee37cd9e35897203c3031b7d56c173022ef834d8856a242a");
        assertThat(second).isEqualTo("9dff7cd74286b3bb690adc1c2a19ece5e1d5feee4f33e6da5eeef8bb65eda5ff");
    }

    @Test
    void what_moves_from_one_field_to_the_next_makes_another_digest() {
        assertThat(of("ab", "c")).isNotEqualTo(of("a", "bc"));
        assertThat(of("", null)).isNotEqualTo(of(null, ""));
    }

    private static String of(@Nullable String before, @Nullable String after) {
        AuditEntry entry =
                new AuditEntry(1, Instant.EPOCH, "a", "b", "c", "d", "update", "e", "f", 1, null, before, after);
        return hex(new SealDigest(SealDigest.beginning()).seal(entry));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
