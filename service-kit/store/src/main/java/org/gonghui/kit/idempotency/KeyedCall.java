package org.gonghui.kit.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A call with a key. Neither the key nor the content can be had back from it: the key, which nobody can guess, is part of
 * both digests.
 */
final class KeyedCall {

    private final byte[] name;
    private final byte[] content;

    /**
     * @param who client and subject of the token: two callers may choose the same key
     * @param operation method and path template, so that a key is the caller's own in each of them
     * @param said the path, the query and the body as they came
     */
    KeyedCall(String key, Who who, String operation, Said said) {
        name = digest(utf8(key), utf8(who.client()), utf8(who.subject()), utf8(operation));
        content = digest(utf8(key), utf8(said.address()), said.body());
    }

    /** Who calls. */
    record Who(String client, String subject) {}

    /** What was called, with what. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Said(String address, byte[] body) {}

    /** SHA-256 by which the call is known again. */
    byte[] name() {
        return name.clone();
    }

    /** SHA-256 of what it says. */
    byte[] content() {
        return content.clone();
    }

    boolean saysTheSame(byte[] other) {
        return Arrays.equals(content, other);
    }

    /** The number of the lock that keeps others with the same key out. */
    long lock() {
        return ByteBuffer.wrap(name).getLong();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each part with its length, so that none runs into the next. */
    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
