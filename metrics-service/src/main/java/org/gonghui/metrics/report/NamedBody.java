package org.gonghui.metrics.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;

/** A body as reports name it. */
@Schema(name = "NamedBody", description = "A body with its name of today")
public record NamedBody(
        @Schema(description = "Its code") @NotNull String code, @Schema(description = "Its name") @NotNull Name name) {}
