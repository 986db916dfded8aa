package org.gonghui.kit.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Ends a job whose small upload unpacks to more than anybody has room for. */
final class UnpackedLimit extends FilterInputStream {

    private static final int MIB = 1 << 20;

    private final long most;
    private long left;

    UnpackedLimit(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new ImportFailure(new Problem(
                    CommonProblem.BODY_TOO_LARGE,
                    Text.of("解压后上限为 %d MiB，请分成几个文件", "At most %d MiB once unpacked; split the file")
                            .with(most / MIB)));
        }
        return read;
    }
}
