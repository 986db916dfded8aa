package org.gonghui.kit.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Turns the rows {@code (doc text, version bigint, at timestamptz)} of a binary COPY into lines, each the document with
 * version and time as its last members. Bytes only: a text for each row would cost more than the database does.
 */
final class LineWriter {

    private static final int BUFFER = 1 << 16;
    /** Before the first row: signature, flags and an extension that PostgreSQL leaves empty. */
    private static final int HEADER = 19;

    private static final int LONGEST_STAMP = 96;
    private static final long MICROS = 1_000_000;
    private static final int MICROS_DIGITS = 6;
    private static final int MILLIS_DIGITS = 3;
    private static final long POSTGRES_EPOCH =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final byte[] VERSION = bytes(",\"version\":");
    private static final byte[] UPDATED_AT = bytes(",\"updatedAt\":\"");
    private static final byte[] END = bytes("Z\"}\n");

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private boolean begun;
    private long second = Long.MIN_VALUE;
    private byte[] secondText = {};

    LineWriter(OutputStream out) {
        this.out = out;
    }

    /** Takes one message of the COPY: a row, which the header may precede, or the trailer. */
    void take(byte[] message) throws IOException {
        ByteBuffer row = ByteBuffer.wrap(message);
        if (!begun) {
            begun = true;
            row.position(HEADER);
        }
        if (row.remaining() < Short.BYTES || row.getShort() < 0) {
            return;
        }
        int length = row.getInt();
        int from = row.position();
        row.position(from + length + Integer.BYTES);
        long version = row.getLong();
        row.position(row.position() + Integer.BYTES);
        long micros = row.getLong();
        write(message, from, length - 1);
        stamp(version, micros);
    }

    /** Writes out what is left in the buffer. */
    void finish() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private void stamp(long version, long micros) throws IOException {
        if (used + LONGEST_STAMP > BUFFER) {
            finish();
        }
        put(VERSION);
        putDigits(version, digits(version));
        put(UPDATED_AT);
        long now = POSTGRES_EPOCH + Math.floorDiv(micros, MICROS);
        if (now != second) {
            second = now;
            secondText = bytes(TO_THE_SECOND.format(LocalDateTime.ofEpochSecond(now, 0, ZoneOffset.UTC)));
        }
        put(secondText);
        putFraction(Math.floorMod(micros, MICROS));
        put(END);
    }

    /** As {@link Instant} writes it: nothing, thousandths or millionths. */
    private void putFraction(long micros) {
        if (micros == 0) {
            return;
        }
        buffer[used++] = '.';
        if (micros % 1000 == 0) {
            putDigits(micros / 1000, MILLIS_DIGITS);
        } else {
            putDigits(micros, MICROS_DIGITS);
        }
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, buffer, used, text.length);
        used += text.length;
    }

    private void putDigits(long number, int count) {
        long rest = number;
        for (int at = used + count - 1; at >= used; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += count;
    }

    private static int digits(long number) {
        int count = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            count++;
        }
        return count;
    }

    private void write(byte[] text, int from, int length) throws IOException {
        if (used + length > BUFFER) {
            finish();
        }
        if (length > BUFFER) {
            out.write(text, from, length);
        } else {
            System.arraycopy(text, from, buffer, used, length);
            used += length;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
