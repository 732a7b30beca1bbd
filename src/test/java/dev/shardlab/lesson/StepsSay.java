package dev.shardlab.lesson;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveredObject;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * What the steps of the shipped lessons say of the laboratory as it stands at their moment, read out of their sentences by a person.
 * A step that only teaches what is so in every future says nothing here, and is listed all the same: a step that is written anew
 * asks its writer for an answer.
 */
final class StepsSay {

    /** One thing that is said, and how to look whether it is so. */
    record Claim(String words, BiPredicate<LabState, VirtualTime> holds) {}

    private static final Map<String, List<Claim>> SAID = new LinkedHashMap<>();

    private StepsSay() {}

    /** What the step of that title says; empty if nobody has read it yet. */
    static Optional<List<Claim>> of(String lesson, String title) {
        return Optional.ofNullable(SAID.get(lesson + ": " + title));
    }

    private static void says(String lesson, String title, Claim... claims) {
        SAID.put(lesson + ": " + title, List.of(claims));
    }

    static {
        consumerApplications("applications");
        hotShard("hot-shard");
        ownLog("own-log");
        partitionKeys("partition-keys");
        queueOrLog("queue-or-log");
        firehoseBuffering("firehose-buffering");
        resharding("resharding");
        retention("retention");
        twoFutures("two-futures");
    }

    private static void consumerApplications(String lesson) {
        says(lesson, "A greenhouse and an alarm", open(4), workers("alarm", 2));
        says(lesson, "Who reads what", open(4), workers("alarm", 2));
        says(lesson, "Reading by asking");
        says(
                lesson,
                "A log is not a queue",
                application("archive has read", "archive", application -> application.read() > 0),
                application("alarm has read before", "alarm", application -> application.read() > 0));
        says(lesson, "Twelve a second", rate("greenhouse", 12), workers("archive", 1), behind("alarm", 0, 5));
        says(lesson, "A second worker", rate("greenhouse", 12), workers("archive", 2), open(4));
        says(lesson, "Notes on the way");
        says(lesson, "Signs of life");
        says(
                lesson,
                "Silence",
                application(
                        "two leases stand in the name of a dead a2",
                        "alarm",
                        application -> application.leases().stream()
                                                .filter(lease -> lease.owner() != null
                                                        && lease.owner().value().equals("a2"))
                                                .count()
                                        == 2
                                && application.workers().stream()
                                        .noneMatch(worker -> worker.value().equals("a2"))));
        says(
                lesson,
                "Twice is better than never",
                application("alarm has read some again", "alarm", application -> application.readAgain() > 0),
                application(
                        "a1 has all leases",
                        "alarm",
                        application -> application.workers().size() == 1
                                && application
                                                .leasesOf(application.workers().getFirst())
                                                .size()
                                        == 4));
        says(lesson, "Your turn: catch up", open(4), workers("archive", 2), behind("archive", 5, 1000));
        says(lesson, "What did you see?");
    }

    private static void firehoseBuffering(String lesson) {
        says(lesson, "Files, not records");
        says(lesson, "Two limits", delivery("500 have come", it -> it.totals().accepted() >= 500));
        says(
                lesson,
                "Size came first",
                delivery("five objects", it -> it.totals().objects() == 5),
                delivery("by size", it -> lastObject(it).by() == TippedBy.SIZE));
        says(lesson, "A quiet hour", flow("little comes", perSec -> perSec <= 6));
        says(
                lesson,
                "The interval came first",
                delivery("by interval", it -> lastObject(it).by() == TippedBy.INTERVAL),
                delivery("not half full", it -> lastObject(it).bytes() < 5 << 19));
        says(lesson, "Neither one nor the other", flow("25 a second", perSec -> perSec >= 20));
        says(lesson, "Your turn: a dashboard", flow("25 a second", perSec -> perSec >= 20));
        says(lesson, "What did you see?");
    }

    private static DeliveredObject lastObject(DeliveryStreamState stream) {
        return Objects.requireNonNull(stream.lastObject());
    }

    private static Claim flow(String words, LongPredicate holds) {
        return new Claim(words, (state, now) -> state.firehose()
                .find(new DeliveryStreamName("orders-to-lake"))
                .filter(stream -> holds.test(stream.in().perSec(now)))
                .isPresent());
    }

    private static Claim delivery(String words, Predicate<DeliveryStreamState> holds) {
        return new Claim(words, (state, _) -> state.firehose()
                .find(new DeliveryStreamName("orders-to-lake"))
                .filter(holds)
                .isPresent());
    }

    private static void queueOrLog(String lesson) {
        says(lesson, "One shop, two places");
        says(lesson, "Who reads", workers("billing", 1), queueWorkers("packers", 2));
        says(
                lesson,
                "Reading is not taking",
                queue("ten are deleted", it -> it.tally().deleted() >= 10),
                application("billing has read", "billing", application -> application.read() >= 10));
        says(
                lesson,
                "A slow colleague",
                queueWorkers("trainee", 1),
                queue("hides for five", it -> it.settings().visibilityTimeout().toSeconds() == 5));
        says(
                lesson,
                "Packed twice",
                queue("one has come again", it -> it.tally().receivedAgain() > 0));
        says(
                lesson,
                "In which order",
                queue("one has overtaken", it -> it.tally().outOfOrder() > 0));
        says(
                lesson,
                "A rival and a guest",
                application("audit has read from the start", "audit", application -> application.read() >= 60));
        says(lesson, "An order nobody can pack");
        says(
                lesson,
                "Your turn: each parcel once",
                queueWorkers("trainee", 1),
                queue("one has come again", it -> it.tally().receivedAgain() > 0));
        says(lesson, "What did you see?");
    }

    private static Claim queueWorkers(String name, int count) {
        return new Claim(
                count + " of " + name + " run",
                (state, _) -> state.queues().workers().stream()
                                .filter(worker -> worker.presence() == Presence.RUNNING)
                                .filter(worker -> worker.worker().name().matches(name + "-\\d+"))
                                .count()
                        >= count);
    }

    private static Claim queue(String words, Predicate<QueueState> holds) {
        return new Claim(words, (state, _) -> state.queues()
                .queue(new QueueName("orders"))
                .filter(holds)
                .isPresent());
    }

    private static void hotShard(String lesson) {
        says(lesson, "Clicks of an app");
        says(lesson, "There and back", stream("a record is stored", stream -> stored(stream) > 0));
        says(lesson, "Many users, two shards", open(2), rate("app", 8));
        says(lesson, "A campaign begins", rate("campaign", 200));
        says(lesson, "Throttled");
        says(lesson, "Again, and again", producer("campaign sends again", "campaign", it -> it.retried() > 0));
        says(
                lesson,
                "Clicks are lost",
                producer("campaign has given up some", "campaign", it -> it.abandoned() > 0),
                producer("app suffers", "app", it -> it.throttled() > 0),
                open(2));
        says(lesson, "The split is done", isClosed(0), isOpen(1), isOpen(2), isOpen(3), isChild(2, 0), isChild(3, 0));
        says(
                lesson,
                "Your turn: better keys",
                producer("campaign-by-visitor sends nothing yet", "campaign-by-visitor", it -> it.sent() == 0));
        says(lesson, "What did you see?");
    }

    private static void ownLog(String lesson) {
        says(lesson, "A log becomes a stream");
        says(lesson, "The client is the key");
        says(lesson, "Where a line goes", open(4));
        says(lesson, "Clients are not alike");
        says(lesson, "Who reads it", open(4), workers("visits", 1), behind("visits", 0, 10));
        says(lesson, "Still there", retentionHours(24));
        says(lesson, "Your turn: relieve the busiest shard");
        says(lesson, "Old lines, new lines", rate("web-server", 8));
        says(lesson, "The rest of the log", rate("web-server", 0));
        says(lesson, "What did you see?");
    }

    private static void partitionKeys(String lesson) {
        says(lesson, "A shop and its stream", open(3));
        says(lesson, "The name on the order", producer("the shop has sent", "shop", it -> it.sent() > 0));
        says(lesson, "From a name to a height");
        says(lesson, "Six customers", rate("shop", 0.5));
        says(
                lesson,
                "Same key, same shard",
                producer("Ada has ordered twice", "shop", it -> it.stored() >= 7),
                stream(
                        "the shards stayed as they were",
                        stream -> stream.shards().size() == 3));
        says(lesson, "Why it matters: order", workers("billing", 1));
        says(lesson, "A busier shop", rate("shop", 6), open(3));
        says(
                lesson,
                "The stream does not balance",
                stream(
                        "the shards stayed as they were",
                        stream -> stream.shards().size() == 3));
        says(
                lesson,
                "Your turn: the empty shard",
                stream(
                        "the shards stayed as they were",
                        stream -> stream.shards().size() == 3),
                producer("kiosk-south sends nothing", "kiosk-south", it -> it.sent() == 0),
                producer("kiosk-west sends nothing", "kiosk-west", it -> it.sent() == 0));
        says(lesson, "What did you see?");
    }

    private static void resharding(String lesson) {
        says(lesson, "Taxis on two shards", open(2));
        says(lesson, "Two readers", open(2), workers("dispatch", 2));
        says(lesson, "The town wakes up", rate("taxis", 24), rate("tram", 0.5));
        says(
                lesson,
                "A split is ordered",
                isOpen(0),
                stream("a change is under way", stream -> stream.operationDueAt() != null));
        says(
                lesson,
                "Closed, and yet needed",
                isClosed(0),
                isOpen(2),
                isOpen(3),
                isChild(2, 0),
                isChild(3, 0),
                behind("dispatch", 0.001, 1000));
        says(lesson, "The parent first");
        says(lesson, "Not in the middle", isOpen(1));
        says(
                lesson,
                "An uneven pair",
                isOpen(4),
                isOpen(5),
                isChild(4, 1),
                isChild(5, 1),
                stream("their shares are unequal", stream -> share(stream, 4) > 2 * share(stream, 5)));
        says(lesson, "Too many shards", rate("taxis", 12), isOpen(2), isOpen(3));
        says(lesson, "Your turn: back to two", open(3), isOpen(4), isOpen(5), isOpen(6));
        says(lesson, "What did you see?");
    }

    private static void retention(String lesson) {
        says(lesson, "A reading every half hour");
        says(lesson, "Records grow older", retentionHours(24));
        says(
                lesson,
                "Two readers",
                workers("archive", 1),
                behind("forecast", 0, 3600),
                behind("archive", 3600, 12 * 3600));
        says(lesson, "The first record is gone", stream("one has expired", stream -> expired(stream) > 0));
        says(
                lesson,
                "As many come as go",
                stream("one expires each half hour", stream -> expired(stream) >= 14 && expired(stream) <= 17),
                rate("stations", 1 / 1800.0));
        says(
                lesson,
                "Ever closer",
                rate("stations", 1 / 1800.0),
                workers("archive", 1),
                behind("archive", 12 * 3600, 25 * 3600));
        says(
                lesson,
                "Overtaken",
                application("archive has lost some", "archive", application -> application.lost() > 0));
        says(lesson, "Forty-eight hours", retentionHours(48), behind("archive", 0, 40 * 3600));
        says(lesson, "Full again", retentionHours(48), stream("two days are held", stream -> held(stream) >= 90));
        says(
                lesson,
                "A day thrown away",
                retentionHours(24),
                stream("a day expired at once", stream -> held(stream) <= expired(stream)));
        says(
                lesson,
                "Your turn: save the archive",
                application("archive loses some", "archive", application -> application.lost() > 0),
                behind("archive", 20 * 3600, 25 * 3600));
        says(lesson, "What did you see?");
    }

    private static void twoFutures(String lesson) {
        says(lesson, "A week of orders", retentionHours(168));
        says(lesson, "Two applications of readers", behind("billing", 0, 3600), behind("audit", 0, 3600));
        says(lesson, "Audit falls silent", workers("audit", 0), behind("billing", 0, 3600), rate("shop", 0.05));
        says(lesson, "Nobody notices", workers("audit", 0), behind("audit", 55 * 3600, 91 * 3600));
        says(
                lesson,
                "Somebody looks",
                workers("audit", 1),
                behind("audit", 10 * 3600, 151 * 3600),
                behind("billing", 0, 3600));
        says(
                lesson,
                "An alarm that sees it",
                application("audit had nobody for days", "audit", (application, now) -> application.leases().stream()
                        .anyMatch(lease -> lease.unattended().micros(now) > 100 * 3600e6)));
        says(
                lesson,
                "The week is full",
                retentionHours(168),
                stream("the first have expired", stream -> expired(stream) > 0));
        says(lesson, "Your turn: the other future", retentionHours(168));
        says(lesson, "What did you see?");
    }

    private static double share(StreamState stream, int shard) {
        return stream.shard(new ShardId(shard)).map(it -> it.range().share()).orElse(0.0);
    }

    private static long stored(StreamState stream) {
        return stream.shards().stream().mapToLong(ShardState::next).sum();
    }

    private static long expired(StreamState stream) {
        return stream.shards().stream().mapToLong(ShardState::first).sum();
    }

    private static long held(StreamState stream) {
        return stored(stream) - expired(stream);
    }

    private static Claim open(int shards) {
        return stream(shards + " shards are open", stream -> stream.openShardCount() == shards);
    }

    private static Claim isOpen(int shard) {
        return shard("shard " + shard + " is open", shard, ShardState::isOpen);
    }

    private static Claim isClosed(int shard) {
        return shard("shard " + shard + " is closed", shard, it -> !it.isOpen());
    }

    private static Claim isChild(int shard, int parent) {
        return shard("shard " + shard + " comes of " + parent, shard, it -> new ShardId(parent).equals(it.parent()));
    }

    private static Claim shard(String words, int shard, Predicate<ShardState> holds) {
        return stream(
                words, stream -> stream.shard(new ShardId(shard)).filter(holds).isPresent());
    }

    private static Claim retentionHours(int hours) {
        return stream(
                "retention is " + hours + " h", stream -> stream.retention().toHours() == hours);
    }

    private static Claim stream(String words, Predicate<StreamState> holds) {
        return new Claim(
                words,
                (state, _) -> holds.test(state.kinesis().streams().iterator().next()));
    }

    private static Claim rate(String producer, double perSec) {
        return producer(
                producer + " sends " + perSec + "/s", producer, it -> Math.abs(it.recordsPerSec() - perSec) < 1e-9);
    }

    private static Claim producer(String words, String producer, Predicate<ProducerState> holds) {
        return new Claim(words, (state, _) -> state.producers()
                .named(new ProducerName(producer))
                .map(holds::test)
                .orElse(words.contains("nothing")));
    }

    private static Claim workers(String application, int count) {
        return application(
                count + " workers of " + application + " run",
                application,
                it -> it.workers().size() == count);
    }

    private static Claim behind(String application, double leastSecs, double mostSecs) {
        return new Claim(application + " is " + leastSecs + " to " + mostSecs + " s behind", (state, now) -> state.kcl()
                .application(new ApplicationName(application))
                .map(it -> ApplicationLag.of(it, state.kinesis(), now).millisBehindLatest() / 1000.0)
                .filter(secs -> secs >= leastSecs && secs <= mostSecs)
                .isPresent());
    }

    private static Claim application(String words, String application, Predicate<ApplicationState> holds) {
        return application(words, application, (it, _) -> holds.test(it));
    }

    private static Claim application(
            String words, String application, BiPredicate<ApplicationState, VirtualTime> holds) {
        return new Claim(words, (state, now) -> state.kcl()
                .application(new ApplicationName(application))
                .filter(it -> holds.test(it, now))
                .isPresent());
    }
}
