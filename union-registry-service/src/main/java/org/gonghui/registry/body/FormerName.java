package org.gonghui.registry.body;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;

/** A name that a body once had. */
@Schema(name = "FormerName", description = "A name that a body once had")
public record FormerName(
        @Schema(description = "The name as it was") @NotNull Name name,
        @Schema(description = "First day on which it was the name no more") @NotNull LocalDate until) {}
