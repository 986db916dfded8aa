package org.gonghui.registry.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** A body gets another name. */
@Schema(name = "RenameRequest", description = "A body gets another name")
public record RenameRequest(
        @Schema(description = "First day on which it holds; today or before") @NotNull LocalDate date,
        @Schema(description = "Why") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "Number of the document that decided it", examples = "惠工〔2024〕12号")
                @Size(min = 1, max = 100)
                @Nullable
                String documentNumber,
        @Schema(description = "The new name") @NotNull @Valid Name name,
        @Schema(description = "The new short name; absent: as before") @Valid @Nullable Name shortName)
        implements EventRequest {}
