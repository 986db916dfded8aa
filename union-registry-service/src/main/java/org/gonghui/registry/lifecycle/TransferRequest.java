package org.gonghui.registry.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.registry.body.BodyCodes;
import org.jspecify.annotations.Nullable;

/** A body comes under another superior in the tree. */
@Schema(name = "TransferRequest", description = "A body comes under another superior in the tree")
public record TransferRequest(
        @Schema(description = "First day on which it holds; today or before") @NotNull LocalDate date,
        @Schema(description = "Why") @NotBlank @Size(max = 1000) String reason,
        @Schema(description = "Number of the document that decided it", examples = "惠工〔2024〕12号")
                @Size(min = 1, max = 100)
                @Nullable
                String documentNumber,
        @Schema(description = "Code of the new superior", examples = "GD-ZQ")
                @NotNull
                @Size(max = BodyCodes.LENGTH)
                @Pattern(regexp = BodyCodes.FORM)
                String superior)
        implements EventRequest {}
