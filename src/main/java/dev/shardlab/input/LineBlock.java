package dev.shardlab.input;

import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.sim.producer.InputFile.Line;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a file, one behind the other.
 *
 * <p>A line ends with LF or CR LF; the last one may have no end. A line longer than any record can be is not kept: it is
 * skipped, and said.
 *
 * @param endOffset of the byte behind the last line and its end
 */
record LineBlock(List<Line> lines, long endOffset) {

    static final int MAX_LINES = 1_024;
    static final int MAX_BYTES = 1 << 20;
    /** The longest line that is kept: the payload of a record with the shortest key. */
    static final int MAX_LINE_BYTES = StreamLimits.MAX_RECORD_BYTES - 1;

    /**
     * Reads whole lines from the start of a block on, until there are enough.
     *
     * @param fileBytes where the file ends for us; what was written behind that since is not ours
     */
    static LineBlock read(Path path, TextFile.BlockStart start, long fileBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.position(start.offset());
            LineBytes bytes = new LineBytes(Channels.newInputStream(channel), fileBytes - start.offset());
            List<Line> lines = new ArrayList<>();
            long offset = start.offset();
            while (offset < fileBytes && lines.size() < MAX_LINES && offset - start.offset() < MAX_BYTES) {
                long taken = bytes.next();
                if (taken == 0) {
                    throw new IOException("it became shorter while it was played");
                }
                lines.add(bytes.decoded(start.line() + lines.size() + 1, offset));
                offset += taken;
            }
            return new LineBlock(List.copyOf(lines), offset);
        }
    }
}
