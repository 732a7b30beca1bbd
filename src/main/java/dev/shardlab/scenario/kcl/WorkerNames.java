package dev.shardlab.scenario.kcl;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Nearest;
import dev.shardlab.scenario.form.ReadValues;
import java.util.List;

/** The workers that an application has at some time, whether from the start or by an action. */
public final class WorkerNames {

    private WorkerNames() {}

    /** The kind under which the scope lists the workers of an application. */
    public static String kind(String application) {
        return "worker of " + application;
    }

    /** Reports a worker that its application never has. */
    public static void check(ReadValues v, Key<?, ApplicationName> applicationKey, Key<?, WorkerName> workerKey) {
        String application = v.get(applicationKey).value();
        String worker = v.get(workerKey).value();
        List<String> known = v.scope().of(kind(application));
        if (known != null && !known.contains(worker)) {
            v.report(
                    workerKey,
                    "The application \"" + application + "\" never has a worker \"" + worker + "\".",
                    Nearest.hint(worker, known, known.size() == 1 ? "Its only one is" : "It has"));
        }
    }
}
