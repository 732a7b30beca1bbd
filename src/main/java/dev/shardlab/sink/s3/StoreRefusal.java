package dev.shardlab.sink.s3;

import java.io.IOException;

/** Why a store does not do what was asked. Nothing of it was done. */
public final class StoreRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    /** The kinds of reasons. */
    public enum Reason {
        NO_SUCH_BUCKET,
        BUCKET_EXISTS,
        BUCKET_NOT_EMPTY,
        TOO_MANY_BUCKETS,
        NO_SUCH_KEY,
        NO_SUCH_UPLOAD,
        NO_SUCH_PART,
        PARTS_OUT_OF_ORDER,
        PART_TOO_SMALL,
        TOO_MANY_PARTS,
        CONDITION_NOT_MET,
        /** The objects of this store have reached its bound of bytes or of objects. */
        STORE_FULL,
        /** The disk has no room left, or so little that the rest is left to others. */
        DISK_FULL,
        /** A link, or something else that is neither file nor folder, lies where the object would. */
        IN_THE_WAY
    }

    private final Reason reason;

    StoreRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
