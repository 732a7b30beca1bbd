package dev.shardlab.sink.firehose;

import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What stands at the beginning of an object before it is compressed, and no more of it than is wanted. */
public final class ObjectBeginning {

    private ObjectBeginning() {}

    /**
     * Costs what is wanted, however large the object is.
     *
     * @param most bytes
     */
    public static byte[] of(ObjectDelivered object, int most) {
        Bounded bytes = new Bounded(most);
        try {
            ObjectBytes.writeRecords(object, bytes);
        } catch (IOException _) {
            // There is as much as was wanted.
        }
        return bytes.toByteArray();
    }

    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int room = most - kept.size();
            kept.write(bytes, from, Math.min(room, length));
            if (length >= room) {
                throw new IOException("enough");
            }
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }
}
