package org.gonghui.gateway.access;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs tokens of the local stack. */
@Singleton
class DevTokens {

    private static final int VALID_SECONDS = 3600;

    private final DevKey key;
    private final String issuer;

    DevTokens(DevKey key, @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    DevTokenView issue(DevTokenRequest request) {
        String subject = Objects.requireNonNullElse(request.subject(), "dev");
        String token = Jwt.issuer(issuer)
                .subject(subject)
                .upn(subject)
                .groups(Set.copyOf(request.roles()))
                .claim("union_bodies", Objects.requireNonNullElse(request.bodies(), List.of()))
                .claim("azp", "dev-console")
                .expiresIn(VALID_SECONDS)
                .sign(key.require());
        return new DevTokenView(token, "Bearer", VALID_SECONDS);
    }
}
