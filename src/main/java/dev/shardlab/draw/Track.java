package dev.shardlab.draw;

import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kinesis.Backlog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one stream on the stage, be it a consumer group, a client or a consumer with enhanced fan-out: its own sign and
 * colour, the same everywhere.
 *
 * @param fact what it is
 * @param seats who reads in it, in their order
 * @param standings where it stands in each shard, those that nobody reads at present among them
 * @param client who it is, if it is a client
 * @param backlog what it has still before it
 * @param read records it was handed
 * @param lost records that retention dropped before it came to them
 * @param place its place among all readers of the laboratory, from 0: it gives the sign and the colour
 * @param row its place among the readers of its stream, from 0
 */
record Track(
        Kind kind,
        String name,
        Fact fact,
        List<Seat> seats,
        List<Standing> standings,
        @Nullable ClientState client,
        Backlog backlog,
        long read,
        long lost,
        int place,
        int row) {

    /** What kind of reader. */
    enum Kind {
        GROUP,
        CLIENT,
        FAN_OUT
    }

    Track {
        seats = List.copyOf(seats);
        standings = List.copyOf(standings);
    }

    Role role() {
        return Role.group(place);
    }

    Glyph glyph() {
        return Glyph.of(place);
    }
}
