package dev.shardlab.state.producer;

import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.event.StreamEvent.PutEvent;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One producer: what it means to send, what of it is on its way, and what became of the rest. Counts are records. */
public final class ProducerState {

    private final ProducerName name;
    private final StreamName stream;
    private final Map<Long, PutInFlight> inFlight = new LinkedHashMap<>();
    private final Map<Long, RetryScheduled> retries = new LinkedHashMap<>();
    private final Map<ShardId, LastThrottle> lastThrottles = new TreeMap<>();
    private double recordsPerSec;
    private long sent;
    private long stored;
    private long throttled;
    private long retried;
    private long abandoned;
    private long refusedRequests;
    private long unusableLines;
    private boolean lacksFile;

    public ProducerState(ProducerName name, StreamName stream) {
        this.name = name;
        this.stream = stream;
    }

    public ProducerState copy() {
        ProducerState copy = new ProducerState(name, stream);
        copy.inFlight.putAll(inFlight);
        copy.retries.putAll(retries);
        copy.lastThrottles.putAll(lastThrottles);
        copy.recordsPerSec = recordsPerSec;
        copy.sent = sent;
        copy.stored = stored;
        copy.throttled = throttled;
        copy.retried = retried;
        copy.abandoned = abandoned;
        copy.refusedRequests = refusedRequests;
        copy.unusableLines = unusableLines;
        copy.lacksFile = lacksFile;
        return copy;
    }

    public void changeRate(double newRecordsPerSec) {
        recordsPerSec = newRecordsPerSec;
    }

    public void send(PutSent event) {
        inFlight.put(event.call(), new PutInFlight(event));
        if (event.attempt() == 1) {
            sent += event.batch().size();
        } else {
            retried += event.batch().size();
            retries.remove(event.retryOf());
        }
    }

    public void store(RecordsAppended event) {
        countOnArrival(event, event.count());
        inFlight.computeIfPresent(event.call(), (ignored, put) -> put.arrive());
        stored += event.count();
    }

    public void throttle(PutThrottled event) {
        countOnArrival(event, event.positions().size());
        if (event.origin().isClient()) {
            lastThrottles.compute(event.shard(), (_, before) -> LastThrottle.of(before, event));
        }
        inFlight.computeIfPresent(event.call(), (ignored, put) -> put.throttle(event));
        throttled += event.positions().size();
    }

    /** A client on the wire is not seen when it sends, only when its request is there. */
    private void countOnArrival(PutEvent event, int records) {
        if (event.origin().isClient()) {
            sent += records;
        }
    }

    public void refuse(long call) {
        inFlight.computeIfPresent(call, (ignored, put) -> put.arrive());
        refusedRequests++;
    }

    public void answer(long call) {
        inFlight.remove(call);
    }

    public void scheduleRetry(RetryScheduled event) {
        retries.put(event.call(), event);
    }

    public void abandon(RecordsAbandoned event) {
        abandoned += event.batch().size();
    }

    public void reportInputProblem(InputProblem event) {
        unusableLines += event.lines();
        lacksFile |= event.line() == 0;
    }

    public ProducerName name() {
        return name;
    }

    public StreamName stream() {
        return stream;
    }

    /** The rate the producer means to keep; what it reached stands in the counts. */
    public double recordsPerSec() {
        return recordsPerSec;
    }

    /** Requests on their way there or back, in the order they were sent. */
    public Collection<PutInFlight> inFlight() {
        return Collections.unmodifiableCollection(inFlight.values());
    }

    /** Refused records that wait to be sent again. */
    public Collection<RetryScheduled> retries() {
        return Collections.unmodifiableCollection(retries.values());
    }

    /** What each shard last refused it, if it is a client on the wire. */
    public Collection<LastThrottle> lastThrottles() {
        return Collections.unmodifiableCollection(lastThrottles.values());
    }

    /** Records sent for the first time; of a client on the wire, which tells nobody, every time. */
    public long sent() {
        return sent;
    }

    public long stored() {
        return stored;
    }

    /** Refusals; a record refused three times counts three times. */
    public long throttled() {
        return throttled;
    }

    /** Records sent again. */
    public long retried() {
        return retried;
    }

    /** Records given up. */
    public long abandoned() {
        return abandoned;
    }

    /** Whole requests refused. */
    public long refusedRequests() {
        return refusedRequests;
    }

    /** Lines of its file that could not become records. */
    public long unusableLines() {
        return unusableLines;
    }

    /** Whether its file as a whole could not be played. */
    public boolean lacksFile() {
        return lacksFile;
    }

    /** Everything this producer holds, on one line. */
    @Override
    public String toString() {
        return "producer %s to %s, %s/s, sent %s stored %s throttled %s retried %s abandoned %s refused %s unusable %s lacks file %s"
                        .formatted(
                                name,
                                stream,
                                recordsPerSec,
                                sent,
                                stored,
                                throttled,
                                retried,
                                abandoned,
                                refusedRequests,
                                unusableLines,
                                lacksFile)
                + ", in flight " + inFlight.values() + ", retries " + retries.values()
                + (lastThrottles.isEmpty() ? "" : ", turned away " + lastThrottles.values());
    }
}
