package dev.shardlab.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The body of a request as it arrives. If its length was declared it is copied once, into an array of just that length; but
 * what was only declared is not believed beyond {@link #BELIEVED_BYTES}, or a thousand clients could each make us set aside
 * megabytes by one line. All that is set aside is counted.
 */
final class Body {

    /** Room is made for so much before any of it has arrived. */
    private static final int BELIEVED_BYTES = 256 << 10;

    private static final int FIRST_BYTES = 4 << 10;
    private static final byte[] EMPTY = {};

    /** Whether the client may go on. */
    enum Fit {
        FITS,
        TOO_LONG,
        NO_MEMORY
    }

    private final int mostBytes;
    private final int declaredBytes;
    private final Memory memory;
    private byte[] bytes = EMPTY;
    private int size;

    /** @param declaredBytes as the client said, at most {@code mostBytes}; negative if it did not */
    Body(long declaredBytes, int mostBytes, Memory memory) {
        this.declaredBytes = (int) declaredBytes;
        this.mostBytes = mostBytes;
        this.memory = memory;
    }

    Fit add(ByteBuffer arrived) {
        int more = arrived.remaining();
        if (more > mostBytes - size) {
            return Fit.TOO_LONG;
        }
        if (size + more > bytes.length && !grow(size + more)) {
            return Fit.NO_MEMORY;
        }
        arrived.get(bytes, size, more);
        size += more;
        return Fit.FITS;
    }

    private boolean grow(int needed) {
        int wanted = bytes.length == 0
                ? (declaredBytes < 0 ? FIRST_BYTES : Math.min(declaredBytes, BELIEVED_BYTES))
                : (int) Math.min(2L * bytes.length, declaredBytes < 0 ? mostBytes : declaredBytes);
        int room = Math.max(needed, wanted);
        if (!memory.take(room)) {
            return false;
        }
        int before = bytes.length;
        bytes = Arrays.copyOf(bytes, room);
        memory.give(before);
        return true;
    }

    /** How much has arrived. */
    int size() {
        return size;
    }

    /** All of it, once it has arrived; not to be changed. */
    byte[] whole() {
        if (size != bytes.length) {
            memory.give(bytes.length - size);
            bytes = Arrays.copyOf(bytes, size);
        }
        return bytes;
    }

    /** Nobody needs it any more. */
    void release() {
        memory.give(bytes.length);
        bytes = EMPTY;
        size = 0;
    }
}
