package org.gonghui.gateway.access;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token of the local stack. */
@Schema(name = "DevToken", description = "A token of the local stack")
public record DevTokenView(
        @Schema(description = "For the Authorization header, after Bearer") @NotNull String accessToken,
        @Schema(description = "Always Bearer") @NotNull String tokenType,
        @Schema(description = "Seconds until it expires") @NotNull Integer expiresIn) {}
