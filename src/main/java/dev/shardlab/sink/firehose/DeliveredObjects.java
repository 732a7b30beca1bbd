package dev.shardlab.sink.firehose;

import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.sink.s3.ObjectDraft;
import dev.shardlab.sink.s3.ObjectMetadata;
import dev.shardlab.sink.s3.PutCondition;
import dev.shardlab.sink.s3.StoreRefusal;
import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Puts what was delivered into the store of buckets. An object that is there is never written again, whether history is told anew or
 * somebody has changed it; one that a crash has left out is written now.
 */
public final class DeliveredObjects {

    private static final int BUFFER_BYTES = 1 << 16;

    private final BucketStore store;

    public DeliveredObjects(BucketStore store) {
        this.store = store;
    }

    /**
     * Puts one of them in its place, and makes its bucket if there is none.
     *
     * @return false if there is an object of its name already
     * @throws StoreRefusal if there is no room; nothing of it is there then, and it may be tried again
     */
    public boolean put(ObjectDelivered object) throws IOException {
        BucketName bucket = object.bucket();
        ObjectKey key = new ObjectKey(object.objectKey());
        requireBucket(bucket);
        if (isThere(bucket, key)) {
            return false;
        }
        String encryptionKey = object.settings().destination().encryption().key();
        try (ObjectDraft draft = encryptionKey == null ? store.draft(Set.of()) : store.sealedDraft(encryptionKey)) {
            try (OutputStream out = new BufferedOutputStream(new IntoDraft(draft), BUFFER_BYTES)) {
                ObjectBytes.write(object, out);
            }
            store.put(draft, bucket, key, metadata(object), PutCondition.ALWAYS);
        }
        return true;
    }

    private void requireBucket(BucketName bucket) throws IOException {
        try {
            store.requireBucket(bucket);
        } catch (StoreRefusal e) {
            if (e.reason() != Reason.NO_SUCH_BUCKET) {
                throw e;
            }
            store.createBucket(bucket);
        }
    }

    private boolean isThere(BucketName bucket, ObjectKey key) throws IOException {
        try {
            store.head(bucket, key);
            return true;
        } catch (StoreRefusal e) {
            if (e.reason() != Reason.NO_SUCH_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** The service says no more of its objects than that they are bytes. */
    private static ObjectMetadata metadata(ObjectDelivered object) {
        boolean isGzip = object.settings().destination().compression() == Compression.GZIP;
        return ObjectMetadata.of(isGzip ? "application/x-gzip" : "application/octet-stream", null);
    }

    /** Writes into an object that is being written. */
    private static final class IntoDraft extends OutputStream {

        private final ObjectDraft draft;

        IntoDraft(ObjectDraft draft) {
            this.draft = draft;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            draft.write(ByteBuffer.wrap(bytes, from, length));
        }
    }
}
