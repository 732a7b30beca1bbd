package dev.shardlab.ui.inspector;

import dev.shardlab.model.WorkerName;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.WorkerState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of one worker more, in the manner of those that are there: {@code A, B} and C; {@code w-1, w-2} and w-3. */
public final class NextWorker {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private NextWorker() {}

    /** One that an application has not had: who died under a name does not come back under it. */
    public static WorkerName in(ApplicationState application) {
        List<WorkerName> running = application.workers();
        List<WorkerName> known = new ArrayList<>();
        for (WorkerState gone : application.gone()) {
            if (running.isEmpty() || application.hasDied(gone.name())) {
                known.add(gone.name());
            }
        }
        known.addAll(running);
        return after(known);
    }

    public static WorkerName after(List<WorkerName> workers) {
        WorkerName name = workers.isEmpty()
                ? new WorkerName("A")
                : following(workers.getLast().value());
        while (workers.contains(name)) {
            name = following(name.value());
        }
        return name;
    }

    private static WorkerName following(String name) {
        char last = name.charAt(name.length() - 1);
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            return new WorkerName(numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1));
        }
        boolean letter = name.length() == 1 && last >= 'A' && last < 'Z';
        return new WorkerName(letter ? String.valueOf((char) (last + 1)) : name + "-2");
    }
}
