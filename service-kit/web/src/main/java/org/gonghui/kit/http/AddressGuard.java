package org.gonghui.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.problem.ProblemAnswers;
import org.gonghui.kit.text.Text;

/** Refuses addresses that no text can come from: NUL characters, and percent-encoding that is broken or not UTF-8. */
@ApplicationScoped
public class AddressGuard {

    private static final int AFTER_THE_TRACE = 900;
    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;
    private static final int LARGEST_BYTE = 0xff;
    private static final Text DETAIL =
            Text.of("网址含有 NUL 字符、残缺的编码或不是 UTF-8", "The address has a NUL character, broken escapes or is not UTF-8");

    private final ProblemAnswers answers;

    AddressGuard(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_TRACE);
    }

    private void check(RoutingContext context) {
        if (isText(context.request().uri())) {
            context.next();
            return;
        }
        answers.end(context, problemIn(context.request().uri()));
    }

    /** Names every parameter that is no text; the path where it is the path. */
    static Problem problemIn(String address) {
        Problem problem = new Problem(CommonProblem.MALFORMED_REQUEST, DETAIL);
        String[] parts = address.split("\\?", 2);
        if (!isText(parts[0])) {
            problem.with("", "no_text", Text.of("路径不是有效文本", "The path is no text"));
        }
        String query = parts.length == 2 ? parts[1] : "";
        Stream.of(query.split("&"))
                .filter(parameter -> !isText(parameter))
                .map(parameter -> parameter.split("=", 2)[0])
                .forEach(name ->
                        problem.with("?" + (isText(name) ? name : ""), "no_text", Text.of("不是有效文本", "Not a text")));
        return problem;
    }

    /** Whether an address, or a part of one, is text. */
    public static boolean isText(String address) {
        ByteBuffer bytes = ByteBuffer.allocate(address.length());
        for (int at = 0; at < address.length(); at++) {
            int value = address.charAt(at);
            if (value == '%') {
                value = escaped(address, at);
                at += ESCAPE_LENGTH - 1;
            }
            if (value <= 0 || value > LARGEST_BYTE) {
                return false;
            }
            bytes.put((byte) value);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** The byte that an escape stands for; -1 where it is broken. */
    private static int escaped(String address, int at) {
        if (at + ESCAPE_LENGTH > address.length()) {
            return -1;
        }
        int high = Character.digit(address.charAt(at + 1), HEX);
        int low = Character.digit(address.charAt(at + 2), HEX);
        return (high < 0 || low < 0) ? -1 : (high * HEX) + low;
    }
}
