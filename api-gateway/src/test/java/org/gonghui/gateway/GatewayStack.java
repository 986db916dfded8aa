package org.gonghui.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The gateway with three stubs behind it and a key pair of its own. */
public final class GatewayStack implements QuarkusTestResourceLifecycleManager {

    public static final StubService REGISTRY = new StubService();
    public static final StubService PROGRAMME = new StubService();
    public static final StubService METRICS = new StubService();
    private static final String ISSUER = "https://gonghui.test";
    private static final KeyPair KEYS = newKeys();

    @Override
    public Map<String, String> start() {
        startAll();
        return Map.of(
                "gonghui.registry.url", REGISTRY.url(),
                "gonghui.programme.url", PROGRAMME.url(),
                "gonghui.metrics.url", METRICS.url(),
                // On a busy machine even a stub may take a second.
                "gonghui.proxy.response-timeout", "2500ms",
                "gonghui.proxy.part-timeout", "2s",
                "gonghui.dev.private-key", privateKeyFile().toString(),
                "mp.jwt.verify.publickey",
                        Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "mp.jwt.verify.issuer", ISSUER);
    }

    @Override
    public void stop() {
        stopAll();
    }

    public static void startAll() {
        all().forEach(StubService::start);
    }

    public static void stopAll() {
        all().forEach(StubService::stop);
    }

    private static Stream<StubService> all() {
        return Stream.of(REGISTRY, PROGRAMME, METRICS);
    }

    /** Forgets what earlier tests told the stubs, and what the circuit breakers saw. */
    public static void reset() {
        all().forEach(StubService::reset);
        CircuitBreakerMaintenance.get().resetAll();
    }

    public static String token(String subject, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .upn(subject)
                .groups(Set.of(roles))
                .claim("union_bodies", List.of())
                .expiresIn(600)
                .sign(KEYS.getPrivate());
    }

    private static Path privateKeyFile() {
        try {
            Path file = Files.createTempFile("gonghui-dev-", ".pem");
            file.toFile().deleteOnExit();
            String base64 =
                    Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded());
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
