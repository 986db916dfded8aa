package org.gonghui.gateway.compose;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.gateway.contract.Elsewhere;
import org.gonghui.gateway.route.ServiceName;
import org.jspecify.annotations.Nullable;

/** Everything about a body in a year, as the contract shows it. */
@Schema(name = "Profile", description = "A union body with its honours, figures and programme counts of one year")
public record ProfileView(
        @Schema(description = "Code of the body", examples = "GD-HZ") @NotNull String code,
        @Schema(description = "The year that honours, figures and counts are of", examples = "2024") @NotNull
                Integer year,
        @Schema(description = "The body today; null where the registry is unavailable") Elsewhere.@Nullable Body body,
        @Schema(description = "Its superiors from the nearest up to the root; null where the registry is unavailable")
                @Nullable
                List<Elsewhere.Body> superiors,
        @Schema(description = "Honours of the year, at most 500; null where the registry is unavailable") @Nullable
                List<Elsewhere.Honour> honours,
        @Schema(description = "Figures of the year, at most 500; null where metrics is unavailable") @Nullable
                List<Elsewhere.Figure> figures,
        @Schema(description = "Counted from the year's records; null where programme is unavailable")
                Elsewhere.@Nullable ProgrammeCounts programmeCounts,
        @Schema(description = "Services whose parts could not be had now") @NotNull List<ServiceName> unavailable) {}
