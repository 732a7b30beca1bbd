package dev.shardlab.state.kcl;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.kcl.WorkerState.Presence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The workers of one application by name, those among them that were shut down or died. */
final class ApplicationWorkers {

    private final Map<WorkerName, WorkerState> byName = new TreeMap<>();

    ApplicationWorkers copy() {
        ApplicationWorkers copy = new ApplicationWorkers();
        copy.byName.putAll(byName);
        return copy;
    }

    void put(WorkerName worker, Presence presence, VirtualTime at) {
        byName.put(worker, new WorkerState(worker, presence, at));
    }

    Optional<WorkerState> named(WorkerName worker) {
        return Optional.ofNullable(byName.get(worker));
    }

    boolean is(WorkerName worker, Presence presence) {
        return named(worker).filter(state -> state.presence() == presence).isPresent();
    }

    List<WorkerState> all(Predicate<WorkerState> which) {
        return byName.values().stream().filter(which).toList();
    }

    Collection<WorkerState> all() {
        return byName.values();
    }
}
