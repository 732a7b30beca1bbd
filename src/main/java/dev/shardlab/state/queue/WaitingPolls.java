package dev.shardlab.state.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kit.SortedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The receives that wait for a message, the one that came first first, and when they end.
 *
 * @param all by number
 * @param byEnd their numbers by when they end
 */
record WaitingPolls(SortedTree<Long, WaitingPoll> all, SortedTree<Due, Long> byEnd) {

    static final WaitingPolls NONE = new WaitingPolls(SortedTree.empty(), SortedTree.empty());

    WaitingPolls with(WaitingPoll poll) {
        return new WaitingPolls(all.with(poll.poll(), poll), byEnd.with(due(poll), poll.poll()));
    }

    /** Without the one of a number, if it waits. */
    WaitingPolls without(long number) {
        WaitingPoll poll = all.get(number);
        return poll == null ? this : new WaitingPolls(all.without(number), byEnd.without(due(poll)));
    }

    private static Due due(WaitingPoll poll) {
        return new Due(poll.until().micros(), poll.poll());
    }

    /** When the next one ends; {@code Long.MAX_VALUE}: never. */
    long nextEndMicros() {
        return byEnd.isEmpty() ? Long.MAX_VALUE : byEnd.first().getKey().micros();
    }

    /** Those that wait no longer than until now. */
    List<WaitingPoll> ended(VirtualTime now) {
        List<WaitingPoll> ended = new ArrayList<>();
        for (Map.Entry<Due, Long> entry : byEnd) {
            WaitingPoll poll = all.get(entry.getValue());
            if (entry.getKey().micros() > now.micros() || poll == null) {
                break;
            }
            ended.add(poll);
        }
        return ended;
    }
}
