package org.gonghui.programme.grouprelief;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Group relief, as the contract shows it. */
@Schema(name = "GroupRelief", description = "What a union body gave to a group")
public record GroupReliefView(
        @Schema(description = "UUIDv7") @NotNull UUID id,
        @JsonUnwrapped GroupReliefRequest said,
        @Schema(description = "Whether it counts") @NotNull GroupReliefState state,
        @Schema(description = "Why it was cancelled; null where it counts") @Nullable String cancelledBecause,
        @Schema(description = "Counts its changes") @NotNull Long version,
        @Schema(description = "When it changed last") @NotNull Instant updatedAt) {

    /** What is stored of it for readers. */
    record GroupReliefDocument(
            UUID id,
            @JsonUnwrapped GroupReliefRequest said,
            GroupReliefState state,
            @Nullable String cancelledBecause) {

        static GroupReliefDocument of(GroupRelief record) {
            return new GroupReliefDocument(
                    record.id(),
                    record.toRequest(),
                    record.isCancelled() ? GroupReliefState.CANCELLED : GroupReliefState.RECORDED,
                    record.cancelledBecause());
        }
    }

    /** A page of group relief. */
    @Schema(name = "GroupReliefPage", description = "A page of group relief, in the order in which it was recorded")
    public record GroupReliefPage(
            @NotNull List<GroupReliefView> items,
            @Schema(description = "Absent or null on the last page") @Nullable String nextPageToken) {}
}
