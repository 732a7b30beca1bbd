package dev.shardlab.words.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.List;

/** Readers of one kind: what a record's card tells of each of them. */
@FunctionalInterface
public interface ReadBy {

    /**
     * One row or two for each reader of the shard.
     *
     * @param stored when the record was stored
     */
    List<Row> rows(ShardState shard, long index, VirtualTime stored, Moment moment);
}
