package org.gonghui.gateway.feed;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.gateway.contract.Elsewhere;
import org.gonghui.gateway.route.ServiceName;

/** A page of all feeds, as the contract shows it. */
@Schema(name = "MergedChanges", description = "A page of the change feeds of all services")
public record MergedChangesView(
        @Schema(description = "Current states of what changed; each key at most once a page") @NotNull
                List<Elsewhere.Change> items,
        @Schema(description = "Where to read on; keep it with what was read, in one transaction") @NotNull
                String nextCursor,
        @Schema(description = "Nothing more had been committed in any service when this page was read") @NotNull
                Boolean caughtUp,
        @Schema(description = "Services that could not be read now; the cursor keeps their places") @NotNull
                List<ServiceName> unavailable) {}
