package dev.shardlab.scenario.kcl;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Nearest;
import dev.shardlab.scenario.form.ReadValues;
import java.util.List;

/** The workers that a group has at some time, whether from the start or by an action. */
public final class WorkerNames {

    private WorkerNames() {}

    /** The kind under which the scope lists the workers of a group. */
    public static String kind(String group) {
        return "worker of " + group;
    }

    /** Reports a worker that its group never has. */
    public static void check(ReadValues v, Key<?, GroupName> groupKey, Key<?, WorkerName> workerKey) {
        String group = v.get(groupKey).value();
        String worker = v.get(workerKey).value();
        List<String> known = v.scope().of(kind(group));
        if (known != null && !known.contains(worker)) {
            v.report(
                    workerKey,
                    "The group \"" + group + "\" never has a worker \"" + worker + "\".",
                    Nearest.hint(worker, known, known.size() == 1 ? "Its only one is" : "It has"));
        }
    }
}
