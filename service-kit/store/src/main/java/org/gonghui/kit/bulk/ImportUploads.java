package org.gonghui.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.RequestTrace;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Languages;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Takes uploads in over HTTP, and answers with their jobs. */
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

    private final UploadStore store;
    private final JobService views;
    private final ImportWorker worker;
    private final Caller caller;
    private final Calendar calendar;

    ImportUploads(UploadStore store, JobService views, ImportWorker worker, Caller caller, Calendar calendar) {
        this.store = store;
        this.views = views;
        this.worker = worker;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Stores an upload and answers 202 with its job. */
    public Response accept(ImportTarget<?> target, ImportParameters how, InputStream body) {
        HttpHeaders headers = how.headers;
        boolean packed = isPacked(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        Job job = newJob(target, how.mode, how.validateOnly, format(headers.getMediaType()));
        store.requireRoom(headers.getLength());
        store.take(job, target, packed, body);
        worker.wake();
        Locale language = Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String id = views.publicId(job.id());
        return Response.accepted(views.view(id, language))
                .header(HttpHeaders.LOCATION, JobResource.PATH + "/" + id)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
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
}
