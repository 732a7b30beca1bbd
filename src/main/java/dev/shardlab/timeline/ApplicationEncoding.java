package dev.shardlab.timeline;

import dev.shardlab.event.ApplicationEvent;

/** What happened in applications, as bytes; see {@link EventEncoding}. */
record ApplicationEncoding(ByteWriter out) {

    void write(ApplicationEvent event) {
        switch (event) {
            case ApplicationEvent.ApplicationCreated e ->
                start(1, e)
                        .text(e.stream().value())
                        .text(e.initialPosition().name())
                        .duration(e.failoverTime());
            case ApplicationEvent.WorkerStarted e -> start(2, e).text(e.worker().value());
            case ApplicationEvent.WorkerStopped e -> start(3, e).text(e.worker().value());
            case ApplicationEvent.ShardAssigned e ->
                start(4, e)
                        .number(e.shard().index())
                        .optionalText(e.worker() == null ? null : e.worker().value())
                        .number(e.startIndex());
            case ApplicationEvent.RecordsFinished e ->
                start(5, e).text(e.worker().value()).number(e.shard().index()).number(e.index());
            case ApplicationEvent.CheckpointAdvanced e ->
                start(6, e).text(e.worker().value()).number(e.shard().index()).number(e.index());
            case ApplicationEvent.ShardFinished e ->
                start(7, e).text(e.worker().value()).number(e.shard().index());
            case ApplicationEvent.WorkerDied e -> start(8, e).text(e.worker().value());
            case ApplicationEvent.LeaseExpired e ->
                start(9, e).text(e.worker().value()).number(e.shard().index()).number(e.startIndex());
        }
    }

    private ByteWriter start(int kind, ApplicationEvent event) {
        return out.event(EventFamily.APPLICATION, kind, event.at())
                .text(event.application().value());
    }
}
