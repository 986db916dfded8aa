package org.gonghui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the data folder has room. */
final class DiskSpace {

    private static final long MEBIBYTE = 1024 * 1024;

    private DiskSpace() {}

    static void require(Path folder, int mebibytes) {
        Path existing = folder.toAbsolutePath();
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace() / MEBIBYTE;
            if (free < mebibytes) {
                throw new StackException("Only " + free + " MB of disk are free for " + folder + ", " + mebibytes
                        + " are needed; make room, or set GONGHUI_DATA or GONGHUI_MIN_DISK_MB");
            }
        } catch (IOException e) {
            throw new StackException("Cannot tell how much disk is free for " + folder + ": " + e.getMessage(), e);
        }
    }
}
