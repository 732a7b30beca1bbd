package dev.shardlab.sink.s3;

import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.IOException;
import java.util.List;

/** Java tells a full disk by its words alone. */
final class DiskFull {

    private static final List<String> WORDS = List.of("No space left", "not enough space", "quota exceeded");

    private DiskFull() {}

    /** What to throw in place of a fault: itself, or that the disk is full. */
    static IOException said(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return !(fault instanceof StoreRefusal) && WORDS.stream().anyMatch(message::contains)
                ? new StoreRefusal(Reason.DISK_FULL, "The disk is full; nothing of this was kept.")
                : fault;
    }
}
