package dev.shardlab.timeline;

import dev.shardlab.event.ProducerEvent;

/** What happened at producers, as bytes; see {@link EventEncoding}. */
record ProducerEncoding(ByteWriter out) {

    void write(ProducerEvent event) {
        switch (event) {
            case ProducerEvent.ProducerStarted e -> start(1, e).text(e.stream().value());
            case ProducerEvent.RateChanged e -> start(2, e).real(e.recordsPerSec());
            case ProducerEvent.PutSent e ->
                start(3, e)
                        .number(e.call())
                        .text(e.stream().value())
                        .batch(e.batch())
                        .number(e.attempt())
                        .number(e.retryOf())
                        .time(e.arrivesAt())
                        .time(e.answeredAt());
            case ProducerEvent.PutAnswered e -> start(4, e).number(e.call());
            case ProducerEvent.RetryScheduled e ->
                start(5, e)
                        .number(e.call())
                        .batch(e.batch())
                        .number(e.attempt())
                        .time(e.retryAt());
            case ProducerEvent.RecordsAbandoned e ->
                start(6, e).number(e.call()).batch(e.batch()).number(e.attempts());
            case ProducerEvent.InputProblem e ->
                start(7, e).number(e.line()).number(e.lines()).text(e.problem());
        }
    }

    private ByteWriter start(int kind, ProducerEvent event) {
        return out.event(EventFamily.PRODUCER, kind, event.at())
                .text(event.producer().value());
    }
}
