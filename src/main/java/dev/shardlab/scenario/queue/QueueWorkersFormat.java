package dev.shardlab.scenario.queue;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import java.time.Duration;
import java.util.List;

/** How the workers of a queue are written. */
public final class QueueWorkersFormat {

    static final int MOST_WORKERS = 100;

    private static final Duration USUAL_RESTART = Duration.ofSeconds(10);

    /** The messages for which a worker needs longer. */
    private record Slow(double share, Duration work) {

        static final Slow NONE = new Slow(0, Duration.ZERO);
    }

    private static final Shape<Slow> SLOW =
            Shape.of("slow messages", "Some messages take a worker longer than others.", s -> {
                Key<Slow, Double> share = s.required(
                        "share", QueueFields.SHARE, "0.1", "Which part of them; chance says which.", Slow::share);
                Key<Slow, Duration> work = s.required(
                        "work", Fields.DURATION, "\"45s\"", "How long a worker needs for one of these.", Slow::work);
                return v -> new Slow(v.get(share), v.get(work));
            });

    /** What becomes of the name, the queue and so on is told in the order in which a reader asks. */
    public static final Shape<QueueWorkersSetup> QUEUE_WORKERS = Shape.of(
            "queue workers",
            "Workers that take messages of a queue, work on one after the other, and delete each when it is done. They are"
                    + " called `packers-1`, `packers-2`... after the name of them all. Which messages a share means, chance"
                    + " decides.",
            s -> {
                Key<QueueWorkersSetup, WorkerName> name = s.required(
                        "name",
                        QueueFields.WORKERS_NAME,
                        "\"packers\"",
                        "The name of them all.",
                        QueueWorkersSetup::name);
                Key<QueueWorkersSetup, QueueName> queue = s.derived(
                        "queue",
                        QueueFields.QUEUE_REFERENCE,
                        QueueFields.QUEUE_REFERENCE.unlessOnly(),
                        "\"orders\"",
                        "Whose messages they take.",
                        QueueWorkersSetup::queue);
                Key<QueueWorkersSetup, Integer> count = s.withDefault(
                        "workers",
                        Numbers.whole(0, MOST_WORKERS, "workers"),
                        1,
                        "3",
                        "How many there are from the start.",
                        QueueWorkersSetup::count);
                Key<QueueWorkersSetup, Integer> max = s.withDefault(
                        "messagesPerReceive",
                        Numbers.whole(1, QueueLimits.MAX_MESSAGES_PER_RECEIVE, "messages"),
                        1,
                        "10",
                        "How many messages a worker asks for at once: MaxNumberOfMessages.",
                        QueueWorkersSetup::max);
                Key<QueueWorkersSetup, Duration> wait = s.withDefault(
                        "wait",
                        QueueFormat.WAIT,
                        QueueLimits.MAX_WAIT,
                        "\"0s\"",
                        "How long a receive waits for a message: WaitTimeSeconds. `0s` is short polling.",
                        QueueWorkersSetup::waitTime);
                Key<QueueWorkersSetup, Duration> pollEvery = s.withDefault(
                        "pollEvery",
                        Fields.SPAN,
                        Duration.ofSeconds(1),
                        "\"5s\"",
                        "How long a worker waits after a receive that did not wait and brought nothing.",
                        QueueWorkersSetup::pollEvery);
                Key<QueueWorkersSetup, Duration> work = s.withDefault(
                        "workPerMessage",
                        Fields.DURATION,
                        Duration.ZERO,
                        "\"2s\"",
                        "How long a worker needs for one message.",
                        QueueWorkersSetup::workPerMessage);
                Key<QueueWorkersSetup, Slow> slow = s.withDefault(
                        "slow",
                        SLOW,
                        Slow.NONE,
                        "{\"share\": 0.1, \"work\": \"45s\"}",
                        "Messages for which it needs longer, perhaps longer than the visibility timeout.",
                        workers -> new Slow(workers.slowShare(), workers.slowWork()));
                Key<QueueWorkersSetup, Double> fails = s.withDefault(
                        "fails",
                        QueueFields.SHARE,
                        0.0,
                        "0.05",
                        "Which part of the messages a worker cannot work off.",
                        QueueWorkersSetup::failShare);
                Key<QueueWorkersSetup, List<String>> failsOn = s.withDefault(
                        "failsOn",
                        ListType.any(Texts.text(1, 128)),
                        List.of(),
                        "[\"customer-7\"]",
                        "Groups of which no worker can work off any message: the keys that their producer gave them.",
                        QueueWorkersSetup::failsOn);
                Key<QueueWorkersSetup, Boolean> givesBack = s.withDefault(
                        "givesBack",
                        Texts.yesNo(),
                        false,
                        "true",
                        "Whether a message that failed is given back at once; else it comes back when its visibility timeout is over.",
                        QueueWorkersSetup::givesBack);
                Key<QueueWorkersSetup, Double> forgets = s.withDefault(
                        "forgets",
                        QueueFields.SHARE,
                        0.0,
                        "0.05",
                        "Which part of the messages a worker works off and forgets to delete.",
                        QueueWorkersSetup::forgetShare);
                Key<QueueWorkersSetup, Double> crashes = s.withDefault(
                        "crashes",
                        QueueFields.SHARE,
                        0.0,
                        "0.01",
                        "At which part of the messages a worker crashes, with all it holds.",
                        QueueWorkersSetup::crashShare);
                Key<QueueWorkersSetup, Duration> restart = s.withDefault(
                        "restart",
                        Fields.DURATION,
                        USUAL_RESTART,
                        "\"1m\"",
                        "When a worker is there again after a crash.",
                        QueueWorkersSetup::restartAfter);
                Key<QueueWorkersSetup, Duration> starts = s.withDefault(
                        "starts",
                        Fields.MOMENT,
                        Duration.ZERO,
                        "\"30s\"",
                        "When they begin.",
                        QueueWorkersSetup::startsAfter);
                return v -> new QueueWorkersSetup(
                        v.get(name),
                        v.get(queue),
                        v.get(count),
                        v.get(max),
                        v.get(wait),
                        v.get(pollEvery),
                        v.get(work),
                        v.get(slow).share(),
                        v.get(slow).work(),
                        v.get(fails),
                        v.get(failsOn),
                        v.get(givesBack),
                        v.get(forgets),
                        v.get(crashes),
                        v.get(restart),
                        v.get(starts));
            });

    private QueueWorkersFormat() {}
}
