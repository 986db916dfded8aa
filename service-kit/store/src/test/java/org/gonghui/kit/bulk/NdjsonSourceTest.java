package org.gonghui.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.gonghui.kit.bulk.ImportSource.ReadRow;
import org.gonghui.kit.problem.Fault;
import org.junit.jupiter.api.Test;

class NdjsonSourceTest {

    private static final int MIB = 1 << 20;

    @Test
    void a_line_that_hardly_ends_takes_no_more_room_than_the_longest_allowed() throws IOException {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        ReadRow<Object> row = source(256 * MIB).next();
        assertThat(row).isNotNull();
        assertThat(row.faults()).extracting(Fault::code).containsExactly("too_long");
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(16 * MIB);
    }

    /** The reader is not asked: nothing of such a line is read. */
    private static NdjsonSource<Object> source(long length) {
        return new NdjsonSource<>(new Endless(length), null);
    }

    /** So many bytes without a line break. */
    private static final class Endless extends InputStream {

        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + read, (byte) 'x');
            left -= read;
            return read == 0 ? -1 : read;
        }
    }
}
