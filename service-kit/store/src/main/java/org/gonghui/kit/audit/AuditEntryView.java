package org.gonghui.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.access.AuditAction;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail. */
@Schema(
        name = "AuditEntry",
        description = "Who changed what, and what it looked like before and after; or who read what is confidential")
public record AuditEntryView(
        @Schema(description = "Number of the entry in its service") @NotNull Long number,
        @NotNull Instant at,
        @Schema(description = "Subject of the token") @NotNull String actor,
        @Schema(description = "Client that the token was issued to") @NotNull String client,
        @NotNull String requestId,
        @NotNull String traceId,
        @NotNull AuditAction action,
        @Schema(description = "Kind of resource") @NotNull String resource,
        @Schema(description = "Code or id of the resource") @NotNull String key,
        @Schema(description = "Version that the change made; 0 for a read") @NotNull Long version,
        @Schema(description = "What a read was for, in the reader's words") @Nullable String purpose,
        @Schema(description = "The document before", implementation = Object.class) @JsonRawValue @Nullable
                String before,
        @Schema(description = "The document after", implementation = Object.class) @JsonRawValue @Nullable
                String after) {

    /** A page of the audit trail. */
    @Schema(name = "AuditEntryPage", description = "A page of the audit trail, oldest first")
    public record AuditEntryPage(
            @NotNull List<AuditEntryView> items,
            @Schema(description = "Present where the list goes on") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                    String nextPageToken) {}
}
