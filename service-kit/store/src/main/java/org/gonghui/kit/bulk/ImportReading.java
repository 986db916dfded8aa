package org.gonghui.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.gonghui.kit.bulk.ImportSource.ReadRow;
import org.gonghui.kit.bulk.JobRowRepository.WaitingRow;
import org.gonghui.kit.json.StrictJson;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** The first phase of a job: unpacks the upload, reads its rows, and puts them into the order of their application. */
@Singleton
class ImportReading {

    private static final int BATCH = 5000;
    private static final int BUFFER = 1 << 16;

    private final JobRepository jobs;
    private final UploadRepository uploads;
    private final UploadSeal seal;
    private final JobRowRepository rows;
    private final JobOrder order;
    private final StrictJson strict;
    private final ObjectMapper json;
    private final ImportSettings settings;

    ImportReading(
            JobRepository jobs,
            UploadRepository uploads,
            UploadSeal seal,
            JobRowRepository rows,
            JobOrder order,
            StrictJson strict,
            ObjectMapper json,
            ImportSettings settings) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.seal = seal;
        this.rows = rows;
        this.order = order;
        this.strict = strict;
        this.json = json;
        this.settings = settings;
    }

    /** Begins anew, whatever an earlier run has read. */
    <T> void read(JobRun run, ImportTarget<T> target) {
        run.inFence(() -> {
            rows.forgetAll(run.job().id());
            run.restartCounts();
        });
        try (InputStream packed = new ImportParts.Reader(uploads, stored(run, target));
                InputStream bytes =
                        new UnpackedLimit(new GZIPInputStream(packed, BUFFER), settings.maxUnpackedBytes())) {
            long total = stage(run, target, open(run.job(), bytes, target));
            finish(run, target, total);
        } catch (EOFException truncated) {
            throw unreadable("truncated", Text.of("gzip 文件不完整", "The gzip stream ends too early"));
        } catch (ZipException broken) {
            throw unreadable("gzip", Text.of("gzip 文件已损坏", "The gzip stream is broken"));
        } catch (IOException broken) {
            throw unreadable("unreadable", Text.of("无法读取上传的文件", "The upload cannot be read"));
        }
    }

    private <T> ImportSource<T> open(Job job, InputStream bytes, ImportTarget<T> target) throws IOException {
        RowReader<T> reader = new RowReader<>(target, strict, json);
        return switch (job.format()) {
            case NDJSON -> new NdjsonSource<>(bytes, reader);
            case CSV -> new CsvSource<>(bytes, reader);
        };
    }

    private <T> long stage(JobRun run, ImportTarget<T> target, ImportSource<T> source) throws IOException {
        long total = 0;
        List<ReadRow<T>> batch = new ArrayList<>(BATCH);
        for (ReadRow<T> row = source.next(); row != null; row = source.next()) {
            total++;
            batch.add(row);
            if (batch.size() == BATCH) {
                stage(run, target, batch);
                batch.clear();
            }
            requireAtomicSize(run.job(), total);
        }
        stage(run, target, batch);
        return total;
    }

    private <T> void stage(JobRun run, ImportTarget<T> target, List<ReadRow<T>> batch) {
        List<ImportOutcome> broken = new ArrayList<>();
        List<T> contents = new ArrayList<>(batch.size());
        for (ReadRow<T> row : batch) {
            if (row.content() == null) {
                broken.add(ImportOutcome.rejected(row.line(), row.key(), row.faults()));
            } else {
                contents.add(row.content());
            }
        }
        Map<String, String> needs = target.needs(contents);
        StoredUpload stored = stored(run, target);
        List<WaitingRow> waiting = batch.stream()
                .filter(row -> row.content() != null && row.key() != null)
                .map(row -> new WaitingRow(
                        target.rankOf(row.content()),
                        row.line(),
                        row.key(),
                        needs.get(row.key()),
                        stored.toStore(row.line(), write(row.content()))))
                .toList();
        run.inFence(() -> {
            rows.add(run.job().id(), waiting);
            run.record(broken);
        });
    }

    private void finish(JobRun run, ImportTarget<?> target, long total) {
        order.prepare();
        QuarkusTransaction.requiringNew()
                .timeout(run.seconds(settings.transactionTimeout()))
                .run(() -> {
                    run.fence();
                    run.record(order.takeDoubles(run.job().id()));
                    run.record(order.rank(run.job().id(), target));
                    jobs.startApplying(run.job().id(), total);
                });
    }

    private void requireAtomicSize(Job job, long total) {
        if (job.mode() == ImportMode.ATOMIC && total > settings.atomicRows()) {
            throw new ImportFailure(new Problem(
                    CommonProblem.INVALID_CONTENT,
                    Text.of(
                                    "mode=atomic 最多 %d 行；请用 mode=partial 或分成几个文件",
                                    "mode=atomic takes at most %d rows; use mode=partial or split the file")
                            .with(settings.atomicRows())));
        }
    }

    private StoredUpload stored(JobRun run, ImportTarget<?> target) {
        return new StoredUpload(run.job().id(), target, seal);
    }

    private String write(Object row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ImportFailure unreadable(String code, Text detail) {
        return new ImportFailure(new Problem(CommonProblem.MALFORMED_REQUEST).with("", code, detail));
    }
}
