package org.gonghui.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Who is calling: the claims of the token, if there is one. */
@RequestScoped
public class Caller {

    private static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;
    private final Scope scope;
    private @Nullable Actor actor;

    Caller(SecurityIdentity identity, Scope scope) {
        this.identity = identity;
        this.scope = scope;
    }

    /** Lets the rest of this request context act for somebody who asked for it earlier, such as by an import. */
    public void actFor(Actor earlier) {
        actor = earlier;
    }

    /** Who is calling, to be kept for what is done for the caller later. */
    public Actor actor() {
        return new Actor(subject(), client(), roles(), bodies());
    }

    /** Whether this is the background work of an import, not a request. */
    public boolean isImporting() {
        return actor != null;
    }

    public String subject() {
        return actor != null
                ? actor.subject()
                : token().map(JsonWebToken::getSubject).orElse(ANONYMOUS);
    }

    /** The client that the token was issued to; the subject where the token does not say. */
    public String client() {
        return actor != null
                ? actor.client()
                : token().flatMap(jwt -> jwt.<String>claim("azp").or(() -> jwt.claim("client_id")))
                        .orElseGet(this::subject);
    }

    public Set<String> roles() {
        return actor != null ? actor.roles() : new TreeSet<>(identity.getRoles());
    }

    public boolean is(String role) {
        return actor != null ? actor.roles().contains(role) : identity.hasRole(role);
    }

    /** Codes whose whole subtrees the caller acts for. */
    public Set<String> bodies() {
        if (actor != null) {
            return actor.bodies();
        }
        Set<String> codes = new TreeSet<>();
        token().flatMap(jwt -> jwt.<JsonArray>claim("union_bodies"))
                .ifPresent(claim -> claim.getValuesAs(JsonString.class).forEach(code -> codes.add(code.getString())));
        return codes;
    }

    /**
     * Lets a write pass only within the caller's subtrees; an admin acts everywhere.
     *
     * @throws Problem {@code outside-scope} that names the code and where the request says it
     */
    public void requireWithin(String code, String pointer) {
        if (is(Roles.ADMIN)) {
            return;
        }
        Set<String> roots = bodies();
        if (roots.isEmpty() || !scope.isWithin(code, roots)) {
            throw new Problem(CommonProblem.OUTSIDE_SCOPE)
                    .with(
                            pointer,
                            "outside_scope",
                            Text.of("%s 不在令牌的管辖范围内", "%s is not in the token's subtrees")
                                    .with(code));
        }
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken jwt && jwt.getRawToken() != null
                ? Optional.of(jwt)
                : Optional.empty();
    }
}
