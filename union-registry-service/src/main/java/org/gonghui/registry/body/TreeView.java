package org.gonghui.registry.body;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;

/** The upper levels of a tree. */
@Schema(name = "BodyTree", description = "The upper levels of a tree of bodies")
public record TreeView(
        @Schema(description = "The day on which the tree stood so") @NotNull LocalDate asOf,
        @Schema(description = "False where maxNodes cut the deepest level") @NotNull Boolean complete,
        @NotNull Node root) {

    /** One body in a tree. */
    @Schema(name = "BodyTreeNode", description = "One body in a tree")
    public record Node(
            @Schema(description = "Code of the body") @NotNull String code,
            @NotNull Name name,
            @NotNull BodyType type,
            @NotNull BodyLevel level,
            @Schema(description = "How many stand directly under it, shown or not") @NotNull Integer childCount,
            @Schema(description = "Those that are shown, by code") @NotNull List<Node> children) {}
}
