package dev.shardlab.compare;

import dev.shardlab.compare.kcl.ApplicationTally;
import dev.shardlab.compare.kinesis.StreamTally;
import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;

/**
 * Counts along one future what the state does not: the tallies of its systems, one beside the other. What the state counts is read off
 * the state. This is the place that says which system's tally follows what happens in another.
 *
 * <p>It takes every event from the first on, in order, each right after the state has folded it. An event costs O(1), one that
 * stores or expires records O(those records) or O(applications); nothing is looked for in the log.
 */
public final class Tally {

    private final StreamTally streams;
    private final ApplicationTally applications;

    /** @param start of the experiment: shards are billed from then on */
    public Tally(VirtualTime start) {
        this(new StreamTally(start), new ApplicationTally());
    }

    private Tally(StreamTally streams, ApplicationTally applications) {
        this.streams = streams;
        this.applications = applications;
    }

    /** An equal one that can go on by itself. Costs O(streams + leases). */
    public Tally copy() {
        return new Tally(streams.copy(), applications.copy());
    }

    /** How much a copy copies. */
    int parts() {
        return 1 + streams.parts() + applications.parts();
    }

    /** @param state has just folded the event */
    public void add(Event event, LabState state) {
        switch (event) {
            case StreamEvent e -> addOfStream(e, state);
            case ApplicationEvent e -> applications.add(e, state.kcl());
            case ConsumerEvent _,
                    ProducerEvent _,
                    ClientEvent _,
                    QueueEvent _,
                    FirehoseEvent _,
                    AccountEvent _,
                    InputEvent _ -> {}
        }
    }

    /** What is lost of a stream, only those who read it know. */
    private void addOfStream(StreamEvent event, LabState state) {
        streams.add(event, state.kinesis());
        if (event instanceof StreamEvent.RecordsExpired expired) {
            streams.expire(expired, applications.expire(expired, state.kcl(), state.kinesis()));
        } else if (event instanceof StreamEvent.RecordsRead read) {
            applications.read(read, state.kcl(), state.kinesis());
        }
    }

    StreamTally streams() {
        return streams;
    }

    ApplicationTally applications() {
        return applications;
    }
}
