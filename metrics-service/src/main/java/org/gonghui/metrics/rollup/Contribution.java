package org.gonghui.metrics.rollup;

import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.metrics.rollup.TreeVals.BodyVals;
import org.jspecify.annotations.Nullable;

/** What a body of the tree contributes, and from what. */
@Schema(
        name = "Contribution",
        description = "What a body of the tree contributes, and from what. Bodies without anything are left out")
public record Contribution(
        @Schema(description = "Code of the body") @NotNull String body,
        @Schema(description = "Its own work, without its children's") @Nullable Amount own,
        @Schema(description = "What it claims for its whole subtree; hides own and children") @Nullable Amount claim,
        @Schema(description = "What it contributes to its superior") @Nullable Amount contribution,
        @Schema(description = "reported: its claim; rolledUp: its own and its children's") @Nullable ValueBasis basis,
        @Schema(description = "Children that contribute; none below a claim") @NotNull List<Contribution> children) {

    /** The tree of what enters, made from the leaves up: a chain may be as long as it likes. */
    static Contribution treeOf(TreeVals vals) {
        Map<BodyVals, Contribution> made = new HashMap<>();
        List<BodyVals> bodies = vals.parentsFirst();
        for (int at = bodies.size() - 1; at > 0; at--) {
            BodyVals body = bodies.get(at);
            if (body.contribution().isPresent()) {
                made.put(body, of(body, body.claim.isEmpty(), made));
            }
        }
        return of(vals.root(), true, made);
    }

    private static Contribution of(BodyVals body, boolean showsChildren, Map<BodyVals, Contribution> made) {
        List<Contribution> children = body.children.stream()
                .filter(child -> showsChildren && made.containsKey(child))
                .map(made::get)
                .toList();
        return new Contribution(
                body.node.code(),
                body.own.map(Val::amount).orElse(null),
                body.claim.map(Val::amount).orElse(null),
                body.contribution().orElse(null),
                body.claim
                        .map(claimed -> ValueBasis.REPORTED)
                        .or(() -> body.rolledUp.map(added -> ValueBasis.ROLLED_UP))
                        .orElse(null),
                children);
    }
}
