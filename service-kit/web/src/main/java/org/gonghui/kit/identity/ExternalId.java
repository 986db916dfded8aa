package org.gonghui.kit.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key of a record in the system that it comes from. */
@Schema(name = "ExternalId", description = "The key of a record in the system that it comes from")
public record ExternalId(
        @Schema(description = "Which system", examples = "newspaper-reading")
                @NotNull
                @Size(max = 64)
                @Pattern(regexp = "[a-z0-9]+([.-][a-z0-9]+)*")
                String system,
        @Schema(description = "The key there", examples = "F003") @NotNull @Size(min = 1, max = 200) String key) {}
