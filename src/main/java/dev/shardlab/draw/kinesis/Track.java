package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.CallSign;
import dev.shardlab.draw.paper.Glyph;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.state.kinesis.Backlog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one stream on the stage, be it an application, a client or a consumer with enhanced fan-out: its own sign and
 * colour, the same everywhere.
 *
 * @param item what it is
 * @param seats who reads in it, in their order
 * @param standings where it stands in each shard, those that nobody reads at present among them
 * @param sign what it was told just now, if it is a client that was told something
 * @param backlog what it has still before it
 * @param read records it was handed
 * @param lost records that retention dropped before it came to them
 * @param place its place among all readers of the laboratory, from 0: it gives the sign and the colour
 * @param row its place among the readers of its stream, from 0
 */
public record Track(
        Kind kind,
        String name,
        StageItem item,
        List<Seat> seats,
        List<Standing> standings,
        @Nullable CallSign sign,
        Backlog backlog,
        long read,
        long lost,
        int place,
        int row) {

    /** What kind of reader. */
    public enum Kind {
        APPLICATION,
        CLIENT,
        FAN_OUT
    }

    /** Copies seats and standings in their order. */
    public Track {
        seats = List.copyOf(seats);
        standings = List.copyOf(standings);
    }

    Role role() {
        return Role.application(place);
    }

    Glyph glyph() {
        return Glyph.of(place);
    }
}
