package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Scratch;
import dev.shardlab.command.Violation;
import java.util.List;

/** Bytes, at most so many. */
public record Blob(int maxBytes) implements MemberShape<byte[]> {

    @Override
    public byte[] read(BodyReader in) {
        Scratch bytes = new Scratch();
        in.bytes(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void check(String path, byte[] value, List<Violation> found) {
        check(path, value.length, found);
    }

    /**
     * The same of bytes of which only the number is at hand.
     *
     * @param path as in {@link dev.shardlab.command.Violation}
     * @param bytes after decoding; more than {@link #maxBytes} are a violation, of which the ValidationException tells
     */
    public void check(String path, int bytes, List<Violation> found) {
        if (bytes > maxBytes) {
            found.add(Violation.ofLength(path, Violation.lengthAtMost(maxBytes)));
        }
    }
}
