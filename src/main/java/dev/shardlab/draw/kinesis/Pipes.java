package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Standing.Copies;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Consumers with enhanced fan-out as readers: each has a throughput of its own from every shard that it subscribes to, whoever else
 * reads. Who listens has a box; the clients of one consumer share its sign.
 */
public final class Pipes {

    private static final String SOMEBODY = "a listener";
    /** Their signs are taken from the other end, so that those of applications and clients seldom meet them. */
    private static final int LAST_PLACE = 41;

    private static final Comparator<ConsumerState> ORDER =
            Comparator.comparing(ConsumerState::createdAt).thenComparing(ConsumerState::name);

    private final Frame frame;
    private final long landingMicros;

    /**
     * Reads the consumers of the stream of a frame.
     *
     * @param landingMicros how long what was pushed is shown on its way, microseconds of virtual time
     */
    public Pipes(Frame frame, long landingMicros) {
        this.frame = frame;
        this.landingMicros = landingMicros;
    }

    /**
     * A consumer as a reader of the shards it subscribes to that have not expired; its sign follows from how many consumers of
     * the stream came before it.
     *
     * @param row its place among the readers of the stream, from 0
     */
    public Track of(ConsumerState consumer, int row) {
        Map<StageItem, List<Standing>> bySeat = new LinkedHashMap<>();
        Map<StageItem, String> names = new LinkedHashMap<>();
        List<Standing> standings = new ArrayList<>();
        long pushed = 0;
        for (SubscriptionState subscription : consumer.subscriptions()) {
            pushed += subscription.pushed();
            ShardState shard = frame.stream()
                    .shard(subscription.shard())
                    .filter(found -> !found.isExpired())
                    .orElse(null);
            if (shard != null) {
                StageItem seat = subscription.listener() instanceof Caller.Client(ClientName client)
                        ? new ConsumerItem.OfListener(shard.stream(), consumer.name(), client)
                        : new ConsumerItem.OfConsumer(shard.stream(), consumer.name());
                Standing standing = of(consumer.name(), subscription, shard, seat);
                standings.add(standing);
                if (subscription.isActive()) {
                    bySeat.computeIfAbsent(seat, _ -> new ArrayList<>()).add(standing);
                    names.put(seat, subscription.listener() instanceof Caller.Client client ? client.name() : SOMEBODY);
                }
            }
        }
        List<Seat> seats = new ArrayList<>();
        bySeat.forEach((seat, of) -> seats.add(new Seat(names.getOrDefault(seat, SOMEBODY), seat, of)));
        return new Track(
                Track.Kind.FAN_OUT,
                consumer.name().value(),
                new ConsumerItem.OfConsumer(frame.stream().name(), consumer.name()),
                seats,
                standings,
                null,
                Standing.backlog(standings, frame.time()),
                pushed,
                0,
                LAST_PLACE - place(consumer),
                row);
    }

    /** Its place among the consumers of the stream as they came. */
    private int place(ConsumerState consumer) {
        return (int) frame.stream().consumers().all().stream()
                .filter(other -> ORDER.compare(other, consumer) < 0)
                .count();
    }

    private Standing of(ConsumerName consumer, SubscriptionState subscription, ShardState shard, StageItem seat) {
        return new Standing(
                new ConsumerItem.OfPipe(shard.stream(), consumer, shard.id()),
                shard,
                subscription.index(),
                -1,
                subscription.isActive(),
                subscription.isActive(),
                0,
                subscription.last().stream()
                        .map(handed -> Copies.of(seat, shard, handed, landingMicros))
                        .toList());
    }
}
