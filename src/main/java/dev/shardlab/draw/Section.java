package dev.shardlab.draw;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;

/** A run of token numbers and how to turn each into its fact. */
sealed interface Section {

    Fact fact(long offset);

    record Records(StreamName stream, ShardId shard) implements Section {
        @Override
        public Fact fact(long offset) {
            return new Fact.OfRecord(stream, shard, offset);
        }
    }

    record Flights(ProducerName producer, long call) implements Section {
        @Override
        public Fact fact(long offset) {
            return new Fact.OfFlight(producer, call, (int) offset);
        }
    }

    record Retries(ProducerName producer, long call) implements Section {
        @Override
        public Fact fact(long offset) {
            return new Fact.OfRetry(producer, call, (int) offset);
        }
    }

    record One(Fact fact) implements Section {
        @Override
        public Fact fact(long offset) {
            return fact;
        }
    }
}
