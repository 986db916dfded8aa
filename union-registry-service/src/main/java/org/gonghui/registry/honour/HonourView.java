package org.gonghui.registry.honour;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.registry.honour.HonourRequest.Recipient;
import org.jspecify.annotations.Nullable;

/** An honour as the contract shows it: a {@link HonourDocument} with its version. */
@Schema(name = "Honour", description = "An honour, of one recipient or of several that are not named")
public record HonourView(
        @NotNull UUID id,
        @Schema(description = "What the honour is called") @NotNull Name honour,
        @Schema(description = "Level at which it is granted; null: not stated") @Nullable HonourLevel level,
        @Schema(description = "Year; null: not stated") @Nullable Integer year,
        @Schema(description = "Who received it") @NotNull Recipient recipient,
        @Schema(description = "Code of the body whose honour it is") @NotNull String body,
        @Schema(description = "Code of the body that granted it; null: not stated, or not one of ours") @Nullable
                String grantingBody,
        @Schema(description = "How far the nomination has come") @NotNull HonourState state,
        @Schema(description = "How many received it; null: not stated") @Nullable Integer recipients,
        @Schema(description = "Honours printed as one joint number share a group") @Nullable String jointGroup,
        @Schema(description = "Where it is stated") @Nullable Citation source,
        @Schema(description = "Remarks") @Nullable String note,
        @Schema(description = "Its key in another system") @Nullable ExternalId externalId,
        @NotNull Long version,
        @NotNull Instant updatedAt) {

    /** A page of honours. */
    @Schema(name = "HonourPage", description = "A page of honours, in the order they were recorded")
    public record HonourPage(
            @NotNull List<HonourView> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
