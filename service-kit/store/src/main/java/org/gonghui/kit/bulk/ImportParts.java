package org.gonghui.kit.bulk;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of an upload in the database, never more than one part of them in memory. */
final class ImportParts {

    private static final int PART = 1 << 20;

    private ImportParts() {}

    /** Cuts what is written into parts; the last one is stored on close. */
    static final class Writer extends OutputStream {

        private final UploadRepository uploads;
        private final StoredUpload upload;
        private final long leaseSeconds;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
        private int number;

        Writer(UploadRepository uploads, StoredUpload upload, long leaseSeconds) {
            this.uploads = uploads;
            this.upload = upload;
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
            byte[] stored = upload.toStore(number, part.toByteArray());
            uploads.addPart(upload.job(), number++, stored, leaseSeconds);
            part.reset();
        }
    }

    /** Reads the parts one after the other, each fetched when it is needed. */
    static final class Reader extends InputStream {

        private final UploadRepository uploads;
        private final StoredUpload upload;
        private byte[] part = new byte[0];
        private int at;
        private int number;

        Reader(UploadRepository uploads, StoredUpload upload) {
            this.uploads = uploads;
            this.upload = upload;
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
            part = uploads.part(upload.job(), number)
                    .map(stored -> upload.asRead(number, stored))
                    .orElse(new byte[0]);
            number++;
            at = 0;
            return part.length > 0;
        }
    }
}
