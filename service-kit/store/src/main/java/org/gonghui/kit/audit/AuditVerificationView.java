package org.gonghui.kit.audit;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a look at a part of the chain has found. */
@Schema(name = "AuditVerification", description = "Whether a part of the audit trail is as it was when it was sealed")
public record AuditVerificationView(
        @Schema(description = "Every link that was looked at fits") @NotNull Boolean intact,
        @Schema(description = "How many links fit, one after the other, after the position that was asked for") @NotNull
                Long checked,
        @Schema(description = "Position of the last one that fits; go on after it") @NotNull Long position,
        @Schema(
                        description =
                                "Digest at that position, in hexadecimal; keep it elsewhere, and nobody can replace the chain",
                        examples = "9b1c0a6f2f6f6c1f5d2c7b0e8c1a4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c")
                @NotNull
                String digest,
        @Schema(description = "There is nothing sealed after it") @NotNull Boolean caughtUp,
        @Schema(description = "The first link that does not fit; null where all do") @Nullable Break firstBreak) {

    /** The first link that does not fit. */
    @Schema(name = "AuditBreak", description = "Where the audit trail is not as it was sealed")
    public record Break(
            @Schema(description = "Position of the link") @NotNull Long position,
            @Schema(description = "Number of the entry; null where the link itself is gone") @Nullable Long entry,
            @Schema(description = "What does not fit") @NotNull BreakReason reason) {}
}
