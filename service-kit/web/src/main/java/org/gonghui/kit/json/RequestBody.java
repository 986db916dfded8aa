package org.gonghui.kit.json;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Reads a request body as the contract takes it: plain, in UTF-8, up to its limit. */
final class RequestBody {

    private static final int LIMIT = 1 << 20;

    private RequestBody() {}

    static byte[] read(InputStream body, MultivaluedMap<String, String> headers, MediaType type) throws IOException {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if ((encoding != null && !encoding.equalsIgnoreCase("identity"))
                || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
            throw new Problem(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    Text.of("请求体应为未压缩的 UTF-8", "A body comes uncompressed and in UTF-8"));
        }
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Problem(CommonProblem.BODY_TOO_LARGE);
        }
        return bytes;
    }
}
