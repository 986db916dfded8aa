package org.gonghui.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs tokens as the local stack's own issuer. Subjects, groups and codes are plain words, so JSON needs no escapes. */
record TokenMint(PrivateKey key, Clock clock) {

    static final String ISSUER = "https://gonghui.local";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    /**
     * A signed token.
     *
     * @param groups the roles
     * @param bodies codes of union bodies whose whole subtrees the bearer acts for
     */
    String mint(String subject, List<String> groups, List<String> bodies, Duration lifetime) {
        Instant now = clock.instant();
        String claims =
                """
                {"iss":"%s","sub":"%s","upn":"%s","groups":%s,"union_bodies":%s,"iat":%d,"exp":%d,"jti":"%s"}"""
                        .formatted(
                                ISSUER,
                                subject,
                                subject,
                                array(groups),
                                array(bodies),
                                now.getEpochSecond(),
                                now.plus(lifetime).getEpochSecond(),
                                UUID.randomUUID());
        String signed = encode(HEADER) + "." + encode(claims);
        return signed + "." + BASE64.encodeToString(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String array(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
