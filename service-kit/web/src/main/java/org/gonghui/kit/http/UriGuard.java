package org.gonghui.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Refuses addresses that no text can come from: NUL characters, and percent-encoding that is not UTF-8. */
@Provider
@PreMatching
public class UriGuard implements ContainerRequestFilter {

    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;

    @Override
    public void filter(ContainerRequestContext request) {
        String raw = request.getUriInfo().getRequestUri().toASCIIString();
        if (raw.toLowerCase(Locale.ROOT).contains("%00") || !isUtf8(raw)) {
            throw new Problem(
                    CommonProblem.MALFORMED_REQUEST,
                    Text.of("网址含有 NUL 字符或不是 UTF-8", "The address has a NUL character or is not UTF-8"));
        }
    }

    private static boolean isUtf8(String raw) {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) == '%' && at + ESCAPE_LENGTH <= raw.length()) {
                bytes.put((byte) Integer.parseInt(raw, at + 1, at + ESCAPE_LENGTH, HEX));
                at += ESCAPE_LENGTH - 1;
            } else {
                bytes.put((byte) raw.charAt(at));
            }
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip());
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
