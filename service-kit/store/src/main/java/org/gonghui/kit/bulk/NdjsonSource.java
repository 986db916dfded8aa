package org.gonghui.kit.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, one on each line. Empty lines are passed over. */
final class NdjsonSource<T> implements ImportSource<T> {

    static final int LONGEST_LINE = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Fault TOO_LONG = new Fault("", "too_long", Text.of("一行最多 1 MiB", "A line has at most 1 MiB"));
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final RowReader<T> reader;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    NdjsonSource(InputStream in, RowReader<T> reader) {
        this.in = in;
        this.reader = reader;
    }

    @Override
    public @Nullable ReadRow<T> next() throws IOException {
        while (readLine()) {
            number++;
            if (tooLong) {
                return RowReader.broken(number, TOO_LONG);
            }
            byte[] bytes = line.toByteArray();
            if (number == 1 && Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length) {
                bytes = Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length);
            }
            if (!isBlank(bytes)) {
                return reader.read(number, bytes);
            }
        }
        return null;
    }

    /** Takes the bytes up to the next line break, or as many as a line may have; false at the end of the upload. */
    private boolean readLine() throws IOException {
        line.reset();
        tooLong = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - from > LONGEST_LINE) {
                tooLong = true;
            } else {
                line.write(buffer, from, end - from);
            }
            from = Math.min(end + 1, to);
            if (end < to) {
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer), 0);
        return to > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }
}
