package org.gonghui.registry.lifecycle;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that took part in an event. */
@Schema(name = "Party", description = "A body that took part in an event")
public record Party(
        @Schema(description = "Code of the body") @NotNull String body,
        @Schema(description = "As what") @NotNull PartyRole role) {}
