package org.gonghui.kit.bulk;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as the contract shows it. */
@Schema(name = "Job", description = "A bulk upload and how far it has come")
public record JobView(
        @NotNull String id,
        @Schema(description = "The collection that the rows belong to", examples = "bodies") @NotNull String collection,
        @NotNull JobState state,
        @NotNull ImportMode mode,
        @Schema(description = "Nothing is written; the outcomes tell what would be") @NotNull Boolean validateOnly,
        @Schema(description = "Size of the upload as sent") @NotNull Long bytes,
        @Schema(description = "SHA-256 of the upload as sent, in hexadecimal; null while it comes") @Nullable
                String sha256,
        @Schema(description = "How many rows there are; null until all are read") @Nullable Long total,
        @NotNull JobCounts counts,
        @Schema(description = "Share of the rows that have an outcome, in percent", minimum = "0", maximum = "100")
                @NotNull
                Integer progress,
        @NotNull Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Schema(description = "Why the job failed", ref = "#/components/schemas/Problem") @JsonRawValue @Nullable
                String problem) {

    private static final int WHOLE = 100;

    static JobView from(Job job, String id, Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new JobView(
                id,
                job.collection(),
                job.state(),
                job.mode(),
                job.validateOnly(),
                job.bytes(),
                job.sha256(),
                job.total(),
                job.counts(),
                progress(job),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                chinese ? job.problemZh() : job.problemEn());
    }

    private static int progress(Job job) {
        Long total = job.total();
        if (job.state() == JobState.DONE || total == null || total == 0) {
            return job.state() == JobState.DONE ? WHOLE : 0;
        }
        return (int) (WHOLE * Math.min(job.counts().sum(), total) / total);
    }
}
