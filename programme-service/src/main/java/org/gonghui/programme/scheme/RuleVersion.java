package org.gonghui.programme.scheme;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule, and from when on it is in force. */
@Schema(name = "ReliefRuleVersion", description = "A rule, and from when on it is in force")
public record RuleVersion(
        @Schema(description = "In force from this day on, until the next version is", examples = "2024-01-01") @NotNull
                LocalDate validFrom,
        @NotNull RuleContent rule) {}
