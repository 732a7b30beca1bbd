package dev.shardlab.words;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.BatchedRecord;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A few records of one shard in their order, as a book draws a log: numbered, growing to the right.
 *
 * @param cards the oldest first
 */
public record LogExcerpt(StreamName stream, ShardId shard, List<Card> cards) {

    public LogExcerpt {
        cards = List.copyOf(cards);
    }

    /**
     * One record.
     *
     * @param index its place in the shard, from 0
     * @param chosen whether it is the one that was asked about
     * @param nextOf the applications that will read it next
     */
    public record Card(long index, String key, boolean chosen, List<ApplicationName> nextOf) {
        public Card {
            nextOf = List.copyOf(nextOf);
        }
    }

    /**
     * The last records of a shard, or those round a record, or those a cursor stands before.
     *
     * @param most how many records at most
     * @return empty for everything that is no part of one shard, and while the shard holds nothing
     */
    public static Optional<LogExcerpt> of(StageItem fact, LabState state, int most) {
        return switch (fact) {
            case StreamItem.OfShard(var stream, var shard) -> around(stream, shard, Long.MAX_VALUE, false, state, most);
            case StreamItem.OfRecord(var stream, var shard, long index) ->
                around(stream, shard, index, true, state, most);
            case StreamItem.OfRecords(var stream, var shard, long from, long _) ->
                around(stream, shard, from, false, state, most);
            case ApplicationItem.OfCursor(var name, var shard) ->
                state.kcl().application(name).flatMap(application -> application
                        .lease(shard)
                        .flatMap(lease -> around(application.stream(), shard, lease.readIndex(), false, state, most)));
            case ClientItem.OfReading(var name, var stream, var shard) ->
                state.clients().client(name).stream()
                        .flatMap(client -> client.places(stream).stream())
                        .filter(place -> place.shard().equals(shard))
                        .findFirst()
                        .flatMap(place -> around(stream, shard, place.index(), false, state, most));
            case ConsumerItem.OfPipe(var stream, var name, var shard) ->
                state.kinesis().stream(stream)
                        .flatMap(found -> found.consumers().named(name))
                        .flatMap(consumer -> consumer.subscription(shard))
                        .flatMap(it -> around(stream, shard, it.index(), false, state, most));
            case ProducerItem.OfProducer _,
                    ClientItem _,
                    ConsumerItem _,
                    TubeItem _,
                    FirehoseItem _,
                    FlowItem _,
                    ProducerItem.OfFlight _,
                    ProducerItem.OfFlights _,
                    ProducerItem.OfRetry _,
                    StreamItem.OfShards _,
                    ApplicationItem.OfApplication _,
                    ApplicationItem.OfWorker _,
                    StreamItem.OfHashAxis _,
                    StreamItem.OfTrimHorizon _ -> Optional.empty();
        };
    }

    private static Optional<LogExcerpt> around(
            StreamName stream, ShardId id, long middle, boolean chosen, LabState state, int most) {
        return state.kinesis().stream(stream)
                .flatMap(found -> found.shard(id))
                .filter(shard -> shard.first() < shard.next())
                .map(shard -> new LogExcerpt(stream, id, cards(shard, middle, chosen, state, most)));
    }

    private static List<Card> cards(ShardState shard, long middle, boolean chosen, LabState state, int most) {
        long last = Math.min(shard.next(), middle < shard.next() ? middle + (most + 1) / 2 : shard.next());
        long from = Math.max(shard.first(), last - most);
        long to = Math.min(shard.next(), from + most);
        List<Card> cards = new ArrayList<>();
        for (long index = from; index < to; index++) {
            BatchedRecord record = shard.log().record(index);
            String key = record.batch().partitionKey(record.position());
            cards.add(new Card(index, key, chosen && index == middle, readers(shard, index, state)));
        }
        return cards;
    }

    private static List<ApplicationName> readers(ShardState shard, long index, LabState state) {
        return state.kcl().applications().stream()
                .filter(application -> application.stream().equals(shard.stream()))
                .filter(application -> application
                        .lease(shard.id())
                        .filter(lease -> !lease.ended() && lease.readIndex() == index)
                        .isPresent())
                .map(ApplicationState::name)
                .toList();
    }
}
