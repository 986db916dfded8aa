package org.gonghui.registry.honour;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.jspecify.annotations.Nullable;

/** An honour as a caller describes it. */
@Schema(name = "HonourRequest", description = "An honour to record")
public record HonourRequest(
        @Schema(description = "What the honour is called") @NotNull @Valid Name honour,
        @Schema(description = "Level at which it is granted; null: not stated") @Nullable HonourLevel level,
        @Schema(description = "Year; null: not stated") @Min(1900) @Max(2100) @Nullable Integer year,
        @Schema(description = "Who received it") @NotNull @Valid Recipient recipient,
        @Schema(description = "Code of the body whose honour it is", examples = "GD-ZQ-GN")
                @NotNull
                @Size(max = 64)
                @Pattern(regexp = CODE)
                String body,
        @Schema(description = "Code of the body that granted it; null: not stated, or not one of ours")
                @Size(max = 64)
                @Pattern(regexp = CODE)
                @Nullable
                String grantingBody,
        @Schema(description = "How far the nomination has come") @NotNull HonourState state,
        @Schema(description = "How many received it, where the recipient stands for several; null: not stated")
                @Min(1)
                @Max(10_000_000)
                @Nullable
                Integer recipients,
        @Schema(
                        description =
                                "Honours printed as one joint number share a group; the number is counted once for the group",
                        examples = "J01")
                @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
                @Nullable
                String jointGroup,
        @Schema(description = "Where it is stated") @Valid @Nullable Citation source,
        @Schema(description = "Remarks") @Size(min = 1, max = 1000) @Nullable String note,
        @Schema(description = "Its key in another system; unique, never changes") @Valid @Nullable
                ExternalId externalId) {

    private static final String CODE = "[A-Z0-9]+(-[A-Z0-9]+)*";

    /** Who received an honour. */
    @Schema(name = "Recipient", description = "Who received an honour")
    public record Recipient(
            @NotNull RecipientKind kind,
            @Schema(description = "Name, or what stands for several unnamed recipients") @NotNull @Valid Name name) {}
}
