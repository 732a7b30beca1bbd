package dev.shardlab.timeline;

import dev.shardlab.event.GroupEvent;

/** What happened in applications, as bytes; see {@link EventEncoding}. */
record GroupEncoding(ByteWriter out) {

    void write(GroupEvent event) {
        switch (event) {
            case GroupEvent.GroupCreated e ->
                start(1, e)
                        .text(e.stream().value())
                        .text(e.initialPosition().name())
                        .duration(e.failoverTime());
            case GroupEvent.WorkerStarted e -> start(2, e).text(e.worker().value());
            case GroupEvent.WorkerStopped e -> start(3, e).text(e.worker().value());
            case GroupEvent.ShardAssigned e ->
                start(4, e)
                        .number(e.shard().index())
                        .optionalText(e.worker() == null ? null : e.worker().value())
                        .number(e.startIndex());
            case GroupEvent.RecordsFinished e ->
                start(5, e).text(e.worker().value()).number(e.shard().index()).number(e.index());
            case GroupEvent.CheckpointAdvanced e ->
                start(6, e).text(e.worker().value()).number(e.shard().index()).number(e.index());
            case GroupEvent.ShardFinished e ->
                start(7, e).text(e.worker().value()).number(e.shard().index());
            case GroupEvent.WorkerDied e -> start(8, e).text(e.worker().value());
            case GroupEvent.LeaseExpired e ->
                start(9, e).text(e.worker().value()).number(e.shard().index()).number(e.startIndex());
        }
    }

    private ByteWriter start(int kind, GroupEvent event) {
        return out.event(EventFamily.GROUP, kind, event.at()).text(event.group().value());
    }
}
