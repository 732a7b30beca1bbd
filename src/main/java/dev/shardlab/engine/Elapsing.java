package dev.shardlab.engine;

import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Draft;
import dev.shardlab.engine.fanout.Lapsing;
import dev.shardlab.engine.group.Failover;
import dev.shardlab.engine.group.GroupRules;
import dev.shardlab.engine.stream.Commitment;
import dev.shardlab.engine.stream.Expiry;
import dev.shardlab.engine.stream.OnDemandGrowth;
import dev.shardlab.engine.stream.Progress;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;
import java.util.List;

/** What is due now: streams that get on, records and leases that expire, and groups that find their shards changed by it. */
final class Elapsing {

    private Elapsing() {}

    static Decision decide(LabState state, VirtualTime now) {
        Draft draft = new Draft(state, now);
        List<StreamName> names = state.streams().stream().map(StreamState::name).toList();
        for (StreamName name : names) {
            Progress.advance(draft, name);
            Lapsing.advance(draft, name);
            OnDemandGrowth.look(draft, name);
            Expiry.expire(draft, name);
        }
        Commitment.end(draft);
        Failover.expire(draft);
        if (draft.events().stream()
                .anyMatch(event -> !(event instanceof RecordsExpired) && !(event instanceof ConsumerEvent))) {
            GroupRules.balanceAll(draft);
        }
        return draft.decision();
    }
}
