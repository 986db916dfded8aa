package org.gonghui.programme.mutualaid;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many drafts were confirmed. */
@Schema(name = "MutualAidConfirmation", description = "How many drafts of a body were confirmed")
public record ConfirmationView(
        @Schema(description = "How many count from now on that did not before") @NotNull Integer confirmed,
        @Schema(description = "How many drafts are left") @NotNull Long remaining) {}
