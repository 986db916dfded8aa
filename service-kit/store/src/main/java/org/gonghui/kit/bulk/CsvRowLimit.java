package org.gonghui.kit.bulk;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Takes a byte order mark away, and ends a file whose row never ends: a quote that is opened and never closed. */
final class CsvRowLimit extends FilterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_ROW = 1 << 20;
    /** The parser reads ahead by as much as its buffer holds. */
    private static final int READ_AHEAD = 1 << 16;

    private boolean begun;
    private long inRow;

    CsvRowLimit(Reader in) {
        super(in);
    }

    void startRow() {
        inRow = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            int first = in.read();
            if (first < 0) {
                return first;
            }
            if (first != BYTE_ORDER_MARK) {
                buffer[offset] = (char) first;
                return 1;
            }
        }
        int read = in.read(buffer, offset, length);
        inRow += Math.max(read, 0);
        if (inRow > LONGEST_ROW + READ_AHEAD) {
            throw new ImportFailure(new Problem(CommonProblem.MALFORMED_REQUEST)
                    .with(
                            "",
                            "too_long",
                            Text.of("一行超过 1 MiB，或有引号未闭合", "A row has more than 1 MiB, or a quote is never closed")));
        }
        return read;
    }
}
