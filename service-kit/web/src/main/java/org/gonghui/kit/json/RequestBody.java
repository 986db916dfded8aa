package org.gonghui.kit.json;

import java.io.IOException;
import java.io.InputStream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;

/** Reads a request body up to the contract's limit. */
final class RequestBody {

    private static final int LIMIT = 1 << 20;

    private RequestBody() {}

    static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Problem(CommonProblem.BODY_TOO_LARGE);
        }
        return bytes;
    }
}
