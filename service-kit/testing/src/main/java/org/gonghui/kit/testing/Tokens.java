package org.gonghui.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that the service under test accepts. */
public final class Tokens {

    public static final String ISSUER = "https://gonghui.test";
    private static final int BITS = 2048;
    private static final int SECONDS = 3600;
    private static final KeyPair KEYS = newKeys();

    /** To sign takes longer than most calls that a test makes with the token. */
    private static final Map<Claims, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Claims(String subject, Set<String> roles, List<String> bodies) {}

    /** A token with these roles and no subtree. */
    public static String of(String... roles) {
        return of(Set.of(roles), List.of());
    }

    /** A token with these roles for these subtrees. */
    public static String of(Set<String> roles, List<String> bodies) {
        return of("tester", roles, bodies);
    }

    /** The same of somebody in particular, where it matters who did what before. */
    public static String of(String subject, Set<String> roles, List<String> bodies) {
        return KNOWN.computeIfAbsent(new Claims(subject, roles, bodies), Tokens::sign);
    }

    private static String sign(Claims claims) {
        return Jwt.issuer(ISSUER)
                .subject(claims.subject())
                .upn(claims.subject())
                .groups(claims.roles())
                .claim("azp", "test-client")
                .claim("union_bodies", claims.bodies())
                .expiresIn(SECONDS)
                .sign(KEYS.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
