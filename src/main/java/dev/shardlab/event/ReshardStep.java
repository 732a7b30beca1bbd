package dev.shardlab.event;

import dev.shardlab.model.kinesis.ShardId;
import java.util.List;

/** One closing and opening, planned when the reshard began. */
public record ReshardStep(List<ShardId> closing, List<ShardOpening> opening) {
    public ReshardStep {
        closing = List.copyOf(closing);
        opening = List.copyOf(opening);
    }
}
