package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.ObjectDraft;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import dev.shardlab.sink.s3.OpenObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What copies of objects, and of some of their bytes, have in common. */
final class Copying {

    private static final int AT_ONCE = 256 << 10;

    private Copying() {}

    static void copy(OpenObject open, long first, long length, ObjectDraft draft) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(AT_ONCE);
        for (long left = length; left > 0; ) {
            some.clear().limit((int) Math.min(left, AT_ONCE));
            int read = open.content().read(some, first + length - left);
            if (read < 0) {
                throw new IOException("The object has become shorter.");
            }
            left -= read;
            draft.write(some.flip());
        }
    }

    static XmlText result(String root, Instant time, String etag, @Nullable Checksum checksum) {
        XmlText xml = XmlText.of(root).add("LastModified", Times.inXml(time)).add("ETag", ObjectHeaders.quoted(etag));
        if (checksum != null) {
            xml.add(checksum.algorithm().element(), checksum.value()).add("ChecksumType", ObjectHeaders.type(checksum));
        }
        return xml;
    }
}
