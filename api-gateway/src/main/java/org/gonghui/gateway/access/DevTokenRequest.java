package org.gonghui.gateway.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.json.Checked;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Nearest;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Whom a token of the local stack is for. */
@Schema(name = "DevTokenRequest", description = "Whom a token of the local stack is for")
public record DevTokenRequest(
        @Schema(description = "Roles, such as officer or admin") @NotNull @Size(max = 20)
                List<@NotBlank @Size(max = 64) String> roles,
        @Schema(description = "Codes of the bodies whose whole subtrees the bearer acts for; none where absent")
                @Size(max = 100)
                @Nullable
                List<@NotBlank @Size(max = 64) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*") String> bodies,
        @Schema(description = "Who the bearer is; dev where absent", examples = "dev")
                @Size(min = 1, max = 100)
                @Nullable
                String subject)
        implements Checked {

    @Override
    public void check(Faults faults) {
        String known = String.join(", ", new TreeSet<>(Roles.ALL));
        for (int at = 0; at < roles.size(); at++) {
            if (!Roles.ALL.contains(roles.get(at))) {
                faults.add("/roles/" + at, "unknown_role", unknown(roles.get(at), known));
            }
        }
    }

    private static Text unknown(String role, String known) {
        return Nearest.to(role, Roles.ALL)
                .map(near -> Text.of("没有此角色；是否指 %s？", "No such role; did you mean %s?")
                        .with(near))
                .orElse(Text.of("没有此角色；可用：%s", "No such role; known: %s").with(known));
    }
}
