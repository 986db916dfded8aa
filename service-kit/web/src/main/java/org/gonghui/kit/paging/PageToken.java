package org.gonghui.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.IsoDates;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the key of the last item, bound to the filters of the list. Opaque to the caller.
 *
 * @param key parts of the last item's key, in the order of the list
 */
public record PageToken(List<String> key) {

    private static final String SEPARATOR = "\u001f";

    /** Writes a token for a list with these filters. */
    public static String write(List<?> filters, String... key) {
        List<String> parts = new ArrayList<>(List.of(fingerprint(filters)));
        parts.addAll(Arrays.asList(key));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token back.
     *
     * @return the parts of the key, or null where there is no token: the list begins
     * @throws Problem {@code invalid-parameter} if the token is broken or belongs to other filters
     */
    public static @Nullable PageToken read(@Nullable String token, List<?> filters, int keyParts) {
        if (token == null) {
            return null;
        }
        List<String> parts = decode(token);
        if (parts.size() != keyParts + 1) {
            throw unusable(Text.of("不是有效的分页标记", "Not a page token of this list"));
        }
        if (!parts.get(0).equals(fingerprint(filters))) {
            throw unusable(Text.of("筛选条件已改变，请从第一页开始", "The filters have changed; begin with the first page"));
        }
        return new PageToken(parts.subList(1, parts.size()));
    }

    /** The key of the last item of the page before, in a list by one text; empty, before every text, at the beginning. */
    public static String after(@Nullable PageToken token) {
        return token == null ? "" : token.key().get(0);
    }

    /**
     * A part of the key that is a number.
     *
     * @throws Problem {@code invalid-parameter} if it is none: the token was made up
     */
    public long number(int part) {
        try {
            return Long.parseLong(key.get(part));
        } catch (NumberFormatException madeUp) {
            throw unusable(Text.of("不是有效的分页标记", "Not a page token of this list"));
        }
    }

    /**
     * A part of the key that is a UUID.
     *
     * @throws Problem {@code invalid-parameter} if it is none: the token was made up
     */
    public UUID uuid(int part) {
        try {
            return UUID.fromString(key.get(part));
        } catch (IllegalArgumentException madeUp) {
            throw unusable(Text.of("不是有效的分页标记", "Not a page token of this list"));
        }
    }

    /**
     * A part of the key that is a date.
     *
     * @throws Problem {@code invalid-parameter} if it is none: the token was made up
     */
    public LocalDate date(int part) {
        try {
            return IsoDates.parse(key.get(part));
        } catch (DateTimeParseException madeUp) {
            throw unusable(Text.of("不是有效的分页标记", "Not a page token of this list"));
        }
    }

    private static List<String> decode(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return text.indexOf('\0') >= 0 ? List.of() : List.of(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            return List.of();
        }
    }

    private static Problem unusable(Text detail) {
        return Problem.parameter("pageToken", "unusable_token", detail);
    }

    private static String fingerprint(List<?> filters) {
        return Integer.toHexString(filters.toString().hashCode());
    }
}
