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

/** Who is calling: the claims of the token, if there is one. */
@RequestScoped
public class Caller {

    private static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;
    private final Scope scope;

    Caller(SecurityIdentity identity, Scope scope) {
        this.identity = identity;
        this.scope = scope;
    }

    public String subject() {
        return token().map(JsonWebToken::getSubject).orElse(ANONYMOUS);
    }

    /** The client that the token was issued to; the subject where the token does not say. */
    public String client() {
        return token().flatMap(jwt -> jwt.<String>claim("azp").or(() -> jwt.claim("client_id")))
                .orElseGet(this::subject);
    }

    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Codes whose whole subtrees the caller acts for. */
    public Set<String> bodies() {
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
