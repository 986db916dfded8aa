package org.gonghui.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whose a bearer token is. A token is checked once and remembered for a minute, so that made-up tokens count as their
 * sender's address and buy nobody a higher limit. This decides limits only: access is checked by who answers.
 */
@Singleton
class KnownTokens {

    private static final int MOST = 20_000;
    private static final int LONGEST = 8_192;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JWTParser parser;
    private final Vertx vertx;
    private final Cache<String, Owner> owners =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    KnownTokens(JWTParser parser, Vertx vertx) {
        this.parser = parser;
        this.vertx = vertx;
    }

    /**
     * Whose a token is.
     *
     * @param subject null where the token is not valid
     */
    record Owner(@Nullable String subject) {
        static final Owner NOBODY = new Owner(null);
    }

    /** The owner of a token that was checked before, or null. */
    @Nullable
    Owner remembered(String token) {
        return token.length() > LONGEST ? Owner.NOBODY : owners.getIfPresent(token);
    }

    /** Checks a token off the event loop: its key may have to be fetched. */
    Future<Owner> check(String token) {
        return vertx.executeBlocking(() -> owners.get(token, this::ownerOf), false);
    }

    private Owner ownerOf(String token) {
        try {
            return new Owner(parser.parse(token).getSubject());
        } catch (ParseException | RuntimeException notValid) {
            return Owner.NOBODY;
        }
    }
}
