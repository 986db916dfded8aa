package org.gonghui.kit.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The digest that seals an entry: SHA-256 of the digest before it (32 zero bytes for the first) and of the entry's fields,
 * in the order of {@link AuditEntry}. Each field is four bytes of length, big-endian, and that many bytes of UTF-8; one that
 * is null is the length -1 alone. Numbers are in decimal, the time is as ISO 8601 in UTC writes it.
 */
final class SealDigest {

    static final int BYTES = 32;

    private final MessageDigest sha256;
    private byte[] last;

    /** Goes on from a digest. */
    SealDigest(byte[] before) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        last = before.clone();
    }

    /** What comes before the first entry. */
    static byte[] beginning() {
        return new byte[BYTES];
    }

    /** Goes on to the next entry; answers its digest. */
    byte[] seal(AuditEntry entry) {
        sha256.update(last);
        add(Long.toString(entry.id()));
        add(entry.at().toString());
        add(entry.actor());
        add(entry.client());
        add(entry.requestId());
        add(entry.traceId());
        add(entry.action());
        add(entry.resource());
        add(entry.key());
        add(Long.toString(entry.version()));
        add(entry.purpose());
        add(entry.before());
        add(entry.after());
        last = sha256.digest();
        return last.clone();
    }

    private void add(@Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .flip());
        sha256.update(bytes);
    }
}
