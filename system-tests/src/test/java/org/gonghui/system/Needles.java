package org.gonghui.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many texts that are looked for at once in much that is read once: as they are, and as the hexadecimal digits by which
 * PostgreSQL writes bytes.
 */
final class Needles {

    /** No text is shorter in bytes, so these are looked up first. */
    private static final int HEAD = 4;

    private static final int SHORTEST = 6;
    private static final int SLOTS = 1 << 16;
    private static final int SPREAD = 0x9E3779B1;
    private static final int AROUND = 24;
    private static final int BUFFER = 1 << 20;

    @SuppressWarnings("ArrayRecordComponent")
    private record Needle(byte[] bytes, String text) {}

    private final Map<Integer, List<Needle>> byHead = new HashMap<>();
    private final boolean[] heads = new boolean[SLOTS];
    private int longest;

    Needles(Collection<String> texts) {
        for (String text : texts) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            if (plain.length < SHORTEST) {
                throw new IllegalArgumentException("too short to tell anything: " + text);
            }
            add(new Needle(plain, text));
            add(new Needle(HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII), text));
        }
    }

    private void add(Needle needle) {
        int head = 0;
        for (int at = 0; at < HEAD; at++) {
            head = (head << Byte.SIZE) | (needle.bytes()[at] & 0xFF);
        }
        byHead.computeIfAbsent(head, none -> new ArrayList<>()).add(needle);
        heads[slot(head)] = true;
        longest = Math.max(longest, needle.bytes().length);
    }

    /** Those that a text holds, each with what stands around it where it was found first. */
    Map<String, String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Those that bytes hold. */
    Map<String, String> in(byte[] bytes) {
        Map<String, String> found = new TreeMap<>();
        search(bytes, bytes.length, found);
        return found;
    }

    /** Those that a stream holds, which may be of any length. */
    Map<String, String> in(InputStream stream) throws IOException {
        Map<String, String> found = new TreeMap<>();
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        int read;
        while ((read = stream.readNBytes(buffer, kept, BUFFER - kept)) > 0) {
            int length = kept + read;
            search(buffer, length, found);
            kept = Math.min(longest - 1, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return found;
    }

    private void search(byte[] bytes, int length, Map<String, String> found) {
        int head = 0;
        for (int at = 0; at < length; at++) {
            head = (head << Byte.SIZE) | (bytes[at] & 0xFF);
            if (at >= HEAD - 1 && heads[slot(head)]) {
                int from = at - HEAD + 1;
                for (Needle needle : byHead.getOrDefault(head, List.of())) {
                    int to = from + needle.bytes().length;
                    if (to <= length && Arrays.equals(bytes, from, to, needle.bytes(), 0, to - from)) {
                        found.computeIfAbsent(needle.text(), text -> around(bytes, from, to, length));
                    }
                }
            }
        }
    }

    private static String around(byte[] bytes, int from, int to, int length) {
        int begin = Math.max(0, from - AROUND);
        int end = Math.min(length, to + AROUND);
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", ".");
    }

    private static int slot(int head) {
        return (head * SPREAD) >>> Short.SIZE;
    }
}
