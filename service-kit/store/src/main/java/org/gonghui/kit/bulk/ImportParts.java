package org.gonghui.kit.bulk;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** The bytes of an upload in the database, never more than one part of them in memory. */
final class ImportParts {

    private static final int PART = 1 << 20;

    private ImportParts() {}

    /** Cuts what is written into parts; the last one is stored on close. */
    static final class Writer extends OutputStream {

        private final UploadRepository uploads;
        private final UUID job;
        private final long leaseSeconds;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
        private int number;

        Writer(UploadRepository uploads, UUID job, long leaseSeconds) {
            this.uploads = uploads;
            this.job = job;
            this.leaseSeconds = leaseSeconds;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
            if (part.size() >= PART) {
                store();
            }
        }

        @Override
        public void close() {
            if (part.size() > 0) {
                store();
            }
        }

        private void store() {
            uploads.addPart(job, number++, part.toByteArray(), leaseSeconds);
            part.reset();
        }
    }

    /** Reads the parts one after the other, each fetched when it is needed. */
    static final class Reader extends InputStream {

        private final UploadRepository uploads;
        private final UUID job;
        private byte[] part = new byte[0];
        private int at;
        private int number;

        Reader(UploadRepository uploads, UUID job) {
            this.uploads = uploads;
            this.job = job;
        }

        @Override
        public int read() {
            return at < part.length || fetch() ? part[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == part.length && !fetch()) {
                return -1;
            }
            int taken = Math.min(length, part.length - at);
            System.arraycopy(part, at, buffer, offset, taken);
            at += taken;
            return taken;
        }

        private boolean fetch() {
            part = uploads.part(job, number++).orElse(new byte[0]);
            at = 0;
            return part.length > 0;
        }
    }
}
