package dev.shardlab.engine.kcl;

import dev.shardlab.event.ApplicationEvent.LeaseExpired;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kcl.WorkerState;
import java.util.ArrayList;
import java.util.List;

/**
 * What the death of a worker comes to. A worker of the Kinesis Client Library renews its leases again and again; the others see
 * that one is dead only by a lease that has not been renewed for the failover time ({@code failoverTimeMillis}, 10 seconds
 * unless told otherwise). Until then nobody reads the shard, and nobody may take it.
 *
 * <pre>
 * WorkerDied --- failover time ---> LeaseExpired, for each shard it held --at once--> ShardAssigned
 *      '-- it is started again under its name: ShardAssigned
 * </pre>
 *
 * <p>The library counts from the last renewal and looks for expired leases every twice the failover time, so that there it takes
 * from one to some three failover times; here it is always one.
 */
public final class Failover {

    private Failover() {}

    /** When the next lease expires, in microseconds of virtual time; {@code Long.MAX_VALUE} if none is about to. */
    public static long nextMicros(KclState state) {
        long next = Long.MAX_VALUE;
        for (ApplicationState application : state.applications()) {
            next = Math.min(next, application.nextLeaseExpiryMicros());
        }
        return next;
    }

    /** The leases that expire by now; nothing if none does. */
    public static List<Event> due(KclState state, VirtualTime now) {
        List<Event> events = new ArrayList<>();
        for (ApplicationState application : state.applications()) {
            if (application.nextLeaseExpiryMicros() <= now.micros()) {
                for (WorkerState worker : application.gone()) {
                    addDue(events, application, worker, now);
                }
            }
        }
        return events;
    }

    private static void addDue(List<Event> events, ApplicationState application, WorkerState worker, VirtualTime now) {
        VirtualTime expiresAt = worker.since().plus(application.failoverTime());
        if (!expiresAt.isAfter(now)) {
            for (LeaseState lease : application.leasesOf(worker.name())) {
                events.add(new LeaseExpired(
                        now, application.name(), lease.shard(), worker.name(), Eligibility.resumeIndex(lease)));
            }
        }
    }
}
