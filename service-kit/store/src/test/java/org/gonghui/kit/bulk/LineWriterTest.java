package org.gonghui.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.kit.change.StoredDocument;
import org.junit.jupiter.api.Test;

class LineWriterTest {

    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    @Test
    void a_line_is_what_the_feed_tells() throws IOException {
        List<StoredDocument> documents = Stream.of(
                        "2026-11-21T08:00:00Z",
                        "2026-11-21T08:00:00.120Z",
                        "2026-11-21T08:00:00.000001Z",
                        "2026-11-21T08:00:59.999999Z",
                        "1999-12-31T23:59:59.500Z",
                        "1968-02-29T00:00:00.010203Z")
                .map(at -> document("{\"code\":\"惠州\",\"note\":\"a\\\\b\\n\"}", at.length(), Instant.parse(at)))
                .toList();
        assertThat(lines(documents)).isEqualTo(expected(documents));
    }

    @Test
    void long_and_many_documents_come_whole() throws IOException {
        List<StoredDocument> documents = new ArrayList<>(IntStream.range(0, 2000)
                .mapToObj(i -> document("{\"n\":\"" + "x".repeat(i) + "\"}", i * 1_000_003L + 1, POSTGRES_EPOCH))
                .toList());
        documents.add(document("{\"n\":\"" + "长".repeat(100_000) + "\"}", Long.MAX_VALUE, POSTGRES_EPOCH));
        documents.add(document("{}", 10, POSTGRES_EPOCH));
        assertThat(lines(documents)).isEqualTo(expected(documents));
    }

    @Test
    void nothing_is_no_line() throws IOException {
        assertThat(lines(List.of())).isEmpty();
    }

    private static StoredDocument document(String content, long version, Instant at) {
        return new StoredDocument("body", "k", version, at, content);
    }

    private static String expected(List<StoredDocument> documents) {
        return String.join("", documents.stream().map(one -> one.json() + "\n").toList());
    }

    private static String lines(List<StoredDocument> documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineWriter writer = new LineWriter(out);
        byte[] before = new byte[19];
        byte[] trailer = {-1, -1};
        for (StoredDocument document : documents) {
            byte[] row = row(document);
            writer.take(ByteBuffer.allocate(before.length + row.length)
                    .put(before)
                    .put(row)
                    .array());
            before = new byte[0];
        }
        writer.take(ByteBuffer.allocate(before.length + trailer.length)
                .put(before)
                .put(trailer)
                .array());
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] row(StoredDocument document) {
        byte[] doc = document.content().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + 4 + doc.length + 12 + 12)
                .putShort((short) 3)
                .putInt(doc.length)
                .put(doc)
                .putInt(Long.BYTES)
                .putLong(document.version())
                .putInt(Long.BYTES)
                .putLong(Duration.between(POSTGRES_EPOCH, document.at()).toNanos() / 1000)
                .array();
    }
}
