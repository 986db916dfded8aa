package org.gonghui.kit.json;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Reads a request body as the contract takes it: uncompressed, up to its limit. */
public final class RequestBody {

    private static final int LIMIT = 1 << 20;

    private RequestBody() {}

    /**
     * The bytes of a body.
     *
     * @throws Problem where it is packed, or larger than the contract takes
     */
    public static byte[] read(InputStream body, MultivaluedMap<String, String> headers) throws IOException {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE, Text.of("请求体不得压缩", "A body comes uncompressed"));
        }
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Problem(CommonProblem.BODY_TOO_LARGE);
        }
        return bytes;
    }
}
