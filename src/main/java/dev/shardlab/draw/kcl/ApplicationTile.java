package dev.shardlab.draw.kcl;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.kinesis.Behind;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.KinesisState;

/** A KCL application as a tile: what it reads in a second, how far it is behind, and its leases. */
public final class ApplicationTile {

    private ApplicationTile() {}

    /** The place on the map of the application of a name, whether there is such an application or not. */
    public static SystemId id(ApplicationName application) {
        return new SystemId(Kind.APPLICATION, application.value());
    }

    /** @param role the colour of its track */
    public static Tile of(ApplicationState application, KinesisState streams, VirtualTime now, Role role) {
        Backlog backlog = ApplicationLag.of(application, streams, now);
        String rate = Rates.words((double) application.readPerSec(now));
        int workers = application.workers().size();
        String who = workers == 1 ? "1 worker" : Ages.count(workers) + " workers";
        String behind = workers == 0 ? "nobody reads" : Behind.brief(backlog);
        String lost = application.lost() == 0 ? "" : ", lost " + Ages.count(application.lost());
        return new Tile(
                id(application.name()),
                new ApplicationItem.OfApplication(application.name()),
                condition(application, workers),
                rate,
                who,
                behind + lost,
                backlog.records(),
                new LeaseStrip(application, role),
                "KCL application " + application.name() + ", " + who + ", " + rate + " read, " + behind + ", "
                        + Ages.count(backlog.records()) + " unread" + lost);
    }

    private static Condition condition(ApplicationState application, int workers) {
        if (application.lost() > 0) {
            return Condition.LOSING;
        }
        return workers == 0 ? Condition.ABSENT : Condition.CALM;
    }
}
