package dev.shardlab.journal;

import java.nio.ByteBuffer;

/**
 * One entry of a journal.
 *
 * <p>In the file, numbers big-endian:
 *
 * <pre>
 * length of the payload   4 bytes, 0 to {@link #MAX_PAYLOAD_BYTES}
 * type                    1 byte, never 0
 * payload
 * CRC-32C of all before   4 bytes
 * </pre>
 *
 * The checksum covers length and type too: no byte of an entry can change unnoticed. Type 0 is kept free because a system that
 * loses power may leave a file that is longer than what was written into it, and fills the rest with zeros.
 *
 * @param type what the payload is
 * @param payload from its position to its limit
 */
record EntryFrame(byte type, ByteBuffer payload) {

    static final int HEAD_BYTES = Integer.BYTES + 1;
    static final int AROUND_BYTES = HEAD_BYTES + Integer.BYTES;

    /** More than the largest scenario; a larger length is damage. */
    static final int MAX_PAYLOAD_BYTES = 16 << 20;

    EntryFrame {
        payload = payload.asReadOnlyBuffer();
    }
}
