package org.gonghui.kit.bulk;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Streams uploads into the database, packed, so that they outlive this service, and queues their jobs. */
@Singleton
class UploadStore {

    private static final int BUFFER = 1 << 16;
    private static final long BREAK_SECONDS = 600;
    private static final int MIB = 1 << 20;

    private final UploadRepository uploads;
    private final UploadSeal seal;
    private final ImportSettings settings;

    UploadStore(UploadRepository uploads, UploadSeal seal, ImportSettings settings) {
        this.uploads = uploads;
        this.seal = seal;
        this.settings = settings;
    }

    /** Takes an upload in; one that breaks off, or is too large, leaves nothing. */
    void take(Job job, ImportTarget<?> target, boolean packed, InputStream body) {
        uploads.open(job, BREAK_SECONDS);
        boolean complete = false;
        try {
            store(job, new StoredUpload(job.id(), target, seal), packed, body);
            complete = true;
        } catch (IOException brokenOff) {
            throw new Problem(
                    CommonProblem.MALFORMED_REQUEST,
                    Text.of("上传中断，未留下任何内容", "The upload broke off; nothing of it is kept"));
        } finally {
            if (!complete) {
                uploads.remove(job.id());
            }
        }
    }

    void requireRoom(long bytes) {
        if (bytes > settings.maxBytes()) {
            throw new Problem(
                    CommonProblem.BODY_TOO_LARGE,
                    Text.of("上传文件上限为 %d MiB，请分成几个文件", "An upload has at most %d MiB; split the file")
                            .with(settings.maxBytes() / MIB));
        }
    }

    private void store(Job job, StoredUpload upload, boolean packed, InputStream body) throws IOException {
        DigestInputStream digested = new DigestInputStream(body, sha256());
        long bytes = 0;
        ImportParts.Writer parts = new ImportParts.Writer(uploads, upload, BREAK_SECONDS);
        try (OutputStream out = packed ? parts : new Gzip(parts)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                bytes += read;
                requireRoom(bytes);
                out.write(buffer, 0, read);
            }
        }
        uploads.queue(
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
