package org.gonghui.metrics.release;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where two releases say something else. */
@Schema(name = "ReleaseDifference", description = "A line in which two releases differ")
public record ReleaseDifference(
        @Schema(description = "What the line is about") @NotNull ReleasePart part,
        @Schema(
                        description =
                                "Code of the body, metric or source; metric and breakdown of a roll-up; of a figure its id, or between years what it is about, its period as the distance from the year of the release")
                @NotNull
                String key,
        @Schema(description = "How they differ") @NotNull ReleaseChange change,
        @Schema(description = "What the first release says; null where it says nothing", implementation = Object.class)
                @Nullable
                Object before,
        @Schema(description = "What the second release says", implementation = Object.class) @Nullable Object after,
        @Schema(description = "The fields that differ; none where a line is added or removed") @NotNull
                List<FieldChange> fields) {

    /** One field. */
    @Schema(name = "ReleaseFieldChange", description = "A field in which two lines differ")
    public record FieldChange(
            @Schema(description = "Its name") @NotNull String field,
            @Schema(description = "What the first release says", implementation = Object.class) @Nullable Object before,
            @Schema(description = "What the second release says", implementation = Object.class) @Nullable
                    Object after) {}

    /** A page of differences. */
    @Schema(name = "ReleaseDifferencePage", description = "Where two releases differ, by part and key")
    public record ReleaseDifferencePage(
            @NotNull List<ReleaseDifference> items,
            @Schema(description = "Present where the list goes on") @Nullable String nextPageToken) {}
}
