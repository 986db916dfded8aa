package org.gonghui.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.RequestTrace;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Languages;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Takes uploads in: streams them into the database, so that they outlive this service, and queues their jobs. */
@ApplicationScoped
public class ImportUploads {

    public static final String NDJSON = ImportFormat.NDJSON_TYPE;
    public static final String CSV = ImportFormat.CSV_TYPE;

    public static final String MODE =
            "atomic: all rows or, if one is at fault, none (at most 100,000 rows); partial: every row without a fault";
    public static final String VALIDATE_ONLY = "Write nothing; the outcomes tell what would be written";

    public static final String DESCRIPTION =
            """
            Each line is an object as a single write takes it (NDJSON), or the file is CSV (RFC 4180) under a header of \
            field paths such as name.zh: an empty cell is an absent field, | parts the items of a list. UTF-8; \
            Content-Encoding gzip is welcome. A row is known by its natural key: it is created, updated where it differs, \
            or left alone. Of two rows with one key the later is rejected, even if they are equal. A row outside the \
            caller's subtrees is rejected. The job at Location tells how far it has come, its outcome what became of \
            each row. The same file again changes nothing.""";

    private static final int BUFFER = 1 << 16;
    private static final long BREAK_SECONDS = 600;
    private static final int MIB = 1 << 20;

    private final JobRepository jobs;
    private final JobService views;
    private final ImportWorker worker;
    private final ImportSettings settings;
    private final Caller caller;
    private final Calendar calendar;

    ImportUploads(
            JobRepository jobs,
            JobService views,
            ImportWorker worker,
            ImportSettings settings,
            Caller caller,
            Calendar calendar) {
        this.jobs = jobs;
        this.views = views;
        this.worker = worker;
        this.settings = settings;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Stores an upload and answers 202 with its job. One that breaks off leaves nothing. */
    public Response accept(
            ImportTarget<?> target, ImportMode mode, boolean validateOnly, HttpHeaders headers, InputStream body) {
        boolean packed = isPacked(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        Job job = newJob(target, mode, validateOnly, format(headers.getMediaType()));
        requireRoom(headers.getLength());
        jobs.open(job, BREAK_SECONDS);
        boolean complete = false;
        try {
            store(job, packed, body);
            complete = true;
        } catch (IOException brokenOff) {
            throw new Problem(
                    CommonProblem.MALFORMED_REQUEST,
                    Text.of("上传中断，未留下任何内容", "The upload broke off; nothing of it is kept"));
        } finally {
            if (!complete) {
                jobs.remove(job.id());
            }
        }
        worker.wake();
        Locale language = Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String id = views.publicId(job.id());
        return Response.accepted(views.view(id, language))
                .header(HttpHeaders.LOCATION, JobResource.PATH + "/" + id)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void store(Job job, boolean packed, InputStream body) throws IOException {
        DigestInputStream digested = new DigestInputStream(body, sha256());
        long bytes = 0;
        ImportParts.Writer parts = new ImportParts.Writer(jobs, job.id(), BREAK_SECONDS);
        try (OutputStream out = packed ? parts : new Gzip(parts)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                bytes += read;
                requireRoom(bytes);
                out.write(buffer, 0, read);
            }
        }
        jobs.queue(
                job.id(),
                bytes,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    /** Packs fast rather than small: the upload stays only for a while. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private Job newJob(ImportTarget<?> target, ImportMode mode, boolean validateOnly, ImportFormat format) {
        return new Job(
                Ids.next(),
                target.collection(),
                format,
                mode,
                validateOnly,
                JobState.UPLOADING,
                caller.actor(),
                RequestTrace.currentRequestId(),
                RequestTrace.currentTraceId(),
                0,
                null,
                null,
                JobCounts.NONE,
                0,
                0,
                0,
                calendar.now(),
                null,
                null,
                null,
                null);
    }

    private void requireRoom(long bytes) {
        if (bytes > settings.maxBytes()) {
            throw new Problem(
                    CommonProblem.BODY_TOO_LARGE,
                    Text.of("上传文件上限为 %d MiB，请分成几个文件", "An upload has at most %d MiB; split the file")
                            .with(settings.maxBytes() / MIB));
        }
    }

    private static boolean isPacked(@Nullable String encoding) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new Problem(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE, Text.of("只支持 gzip 压缩", "Only gzip is known as an encoding"));
        }
        return true;
    }

    private static ImportFormat format(MediaType type) {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE, Text.of("只支持 UTF-8", "Only UTF-8 is taken"));
        }
        return type.getSubtype().equals("csv") ? ImportFormat.CSV : ImportFormat.NDJSON;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
