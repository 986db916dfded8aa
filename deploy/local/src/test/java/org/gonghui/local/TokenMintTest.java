package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenMintTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_service_gets_a_partner_token_for_thirty_days_that_the_public_key_verifies() throws Exception {
        Secrets secrets = secrets();
        Path file = secrets.tokenFile(Service.METRICS);
        String token = Files.readString(file);

        assertThat(verified(token)).isTrue();
        JsonNode claims = claims(token);
        assertThat(claims.get("jti").asText()).isNotEmpty();
        assertThat(claims.toString())
                .startsWith(
                        """
                {"iss":"https://gonghui.local","sub":"metrics-service","upn":"metrics-service",\
                "groups":["partner"],"union_bodies":[],"iat":1772323200,"exp":1774915200,"jti":""");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void the_loader_may_write_everything_for_an_hour() throws Exception {
        JsonNode claims = claims(secrets().loaderToken());
        assertThat(claims.get("groups").toString()).isEqualTo("[\"admin\"]");
        assertThat(claims.get("union_bodies").toString()).isEqualTo("[\"CN\"]");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void keys_and_passwords_stay_the_same_and_are_this_users_only() throws Exception {
        String password = secrets().password("registry");
        String key = Files.readString(folder.resolve("private.pem"));
        assertThat(secrets().password("registry")).isEqualTo(password).hasSizeGreaterThan(20);
        assertThat(secrets().password("registry_owner")).isNotEqualTo(password);
        assertThat(key)
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .isEqualTo(Files.readString(folder.resolve("private.pem")));
        assertThat(permissions(folder.resolve("private.pem"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("registry.password"))).isEqualTo("rw-------");
    }

    private Secrets secrets() {
        return new Secrets(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private boolean verified(String token) throws IOException, GeneralSecurityException {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey());
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        String pem = Files.readString(folder.resolve("public.pem"));
        assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n");
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
